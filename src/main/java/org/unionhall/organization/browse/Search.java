package org.unionhall.organization.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.text.Bigrams;

/**
 * Finds units inside a scope by name (any two neighbouring characters), pinyin initials, code, or the name or credit
 * code of an employer they cover. What is rare is found through its index; what is common (工会) is met soon enough on
 * a walk along the tree.
 */
@Component
public class Search {

    /** More hits than this in one index, and a text counts as common. */
    private static final int COMMON = 2_000;
    private static final String INSIDE = """
             and u.lo <@ cast(:areas as int8multirange) and u.lo between :lo and :hi and u.lo > :after
             and u.status = any(:statuses) and (cast(:kind as text) is null or u.kind = :kind)
            order by u.lo limit :limit""";
    private static final String NAME = "grams @> cast(:grams as text[])";
    private static final String BEGINS = """
            (initials >= :initials and initials < :initialsEnd) or (code >= :code and code < :codeEnd)
            or (code >= :upper and code < :upperEnd)""";
    private static final String HITS = """
            select cast(1 as int) as way, id from (select id from organization.unit where %1$s limit :common) a
            union all
            select 2, id from (select id from organization.unit where %2$s limit :common) b
            union all
            select 3, id from (select id from organization.unit where credit_code = :credit limit :common) c
            union all
            select 4, unit_id from (select unit_id from organization.employer
                                    where credit_code = :credit and valid_to is null limit :common) d
            union all
            select 5, unit_id from (select unit_id from organization.employer
                                    where %1$s and valid_to is null limit :common) e""";
    private static final String WALK = """
            where (u.%1$s or u.id in (select id from organization.unit where %2$s) or u.credit_code = :credit
                   or exists (select from organization.employer e where e.unit_id = u.id and e.valid_to is null
                              and (e.credit_code = :credit or e.%1$s)))""" + INSIDE;

    private final JdbcClient jdbc;
    private final Tree tree;

    Search(JdbcClient jdbc, Tree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    /**
     * What to look for; text and kind may be null.
     *
     * @param after place of the last row seen, 0 at the beginning
     */
    public record Question(String text, String kind, List<String> statuses, long after, int limit) {

        String plain() {
            return text == null ? "" : text.strip();
        }

        boolean single() {
            return plain().codePointCount(0, plain().length()) == 1;
        }
    }

    private record Hit(int way, long id) {
    }

    /** Units that match in any way; with no text all of the scope. */
    public List<UnitRow> find(Scope scope, Question question) {
        if (question.plain().isEmpty()) {
            return rows(scope, question, "where true" + INSIDE, List.of());
        }
        String name = question.single() ? "name like :part" : NAME;
        List<Hit> hits = jdbc.sql(HITS.formatted(name, BEGINS)).params(matching(question)).param("common", COMMON)
                .query((row, n) -> new Hit(row.getInt(1), row.getLong(2))).list();
        boolean common = hits.stream().filter(hit -> hit.way() == 1).count() == COMMON
                || hits.stream().filter(hit -> hit.way() == 2).count() == COMMON
                || hits.stream().filter(hit -> hit.way() == 5).count() == COMMON;
        return common ? rows(scope, question, WALK.formatted(name, BEGINS), List.of())
                : rows(scope, question, "where u.id = any(:ids)" + INSIDE, hits.stream().map(Hit::id).distinct()
                .toList());
    }

    /** Units whose own name matches; with no text all of the scope. */
    public List<UnitRow> named(Scope scope, Question question) {
        if (question.plain().isEmpty()) {
            return find(scope, question);
        }
        String name = question.single() ? "name like :part" : NAME;
        List<Long> hits = jdbc.sql("select id from organization.unit where " + name + " limit :common")
                .params(matching(question)).param("common", COMMON).query(Long.class).list();
        return hits.size() == COMMON ? rows(scope, question, "where u." + name + INSIDE, List.of())
                : rows(scope, question, "where u.id = any(:ids)" + INSIDE, hits);
    }

    private List<UnitRow> rows(Scope scope, Question question, String where, List<Long> ids) {
        return tree.counted(jdbc.sql(Tree.TODAY + where).params(matching(question))
                .param("ids", ids.toArray(Long[]::new)).param("areas", scope.literal())
                .param("lo", scope.lo()).param("hi", scope.hi()).param("after", question.after())
                .param("limit", question.limit()).param("statuses", question.statuses().toArray(String[]::new))
                .param("kind", question.kind()).query(UnitRow::of).list(), null);
    }

    private static Map<String, Object> matching(Question question) {
        String text = question.plain();
        var parameters = new HashMap<String, Object>();
        parameters.put("grams", Bigrams.of(text).toArray(String[]::new));
        parameters.put("part", "%" + text.replaceAll("[%_\\\\]", "") + "%");
        parameters.put("credit", text.toUpperCase(Locale.ROOT));
        begins(parameters, "initials", text.toLowerCase(Locale.ROOT));
        begins(parameters, "code", text);
        begins(parameters, "upper", text.toUpperCase(Locale.ROOT));
        return parameters;
    }

    /** The stretch of texts that begin so, in byte order: up to the text followed by the last character there is. */
    private static void begins(Map<String, Object> parameters, String name, String text) {
        parameters.put(name, text);
        parameters.put(name + "End", text + Character.toString(Character.MAX_CODE_POINT));
    }
}
