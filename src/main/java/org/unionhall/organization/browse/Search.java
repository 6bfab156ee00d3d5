package org.unionhall.organization.browse;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.text.Bigrams;

/**
 * Finds units inside a scope by name (any two neighbouring characters), pinyin initials, code, or the name or credit
 * code of an employer they cover. Each way in is one index; the answers come in the order of the tree.
 */
@Component
public class Search {

    private static final String INSIDE = """
             and u.lo <@ cast(:areas as int8multirange) and u.lo between :lo and :hi and u.lo > :after
             and u.status = any(:statuses) and (cast(:kind as text) is null or u.kind = :kind)
            order by u.lo limit :limit""";
    private static final String COLUMNS = """
            select u.id, u.code, u.name, u.kind, k.name as kind_name, u.level, l.name as level_name, u.parent_id,
                   u.lo, u.hi, u.status = 'ACTIVE' as active, u.entrusted_to is not null as entrusted,
                   exists (select from organization.unit c where c.parent_id = u.id and c.status = 'ACTIVE') as children
            from organization.unit u
            join organization.kind k on k.code = u.kind
            join organization.level l on l.code = u.level
            """;

    private static final String ALL = "where true" + INSIDE;

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
    }

    /** Units that match in any way; with no text all of the scope. */
    public List<UnitRow> find(Scope scope, Question question) {
        return run(scope, question, blank(question) ? ALL : """
                where u.id in (
                    (select u.id from organization.unit u where %1$s%2$s)
                    union
                    (select u.id from organization.unit u where u.initials like :initials%2$s)
                    union
                    (select u.id from organization.unit u where (u.code like :code or u.code like :upper)%2$s)
                    union
                    (select u.id from organization.unit u where u.credit_code = :credit%2$s)
                    union
                    (select u.id from organization.unit u where u.id in (
                        select u.unit_id from organization.employer u
                        where u.valid_to is null and (u.credit_code = :credit or %1$s))%2$s)
                )
                order by u.lo limit :limit""".formatted(nameMatch(question), INSIDE));
    }

    /** Units whose own name matches; with no text all of the scope. */
    public List<UnitRow> named(Scope scope, Question question) {
        return run(scope, question, blank(question) ? ALL : "where " + nameMatch(question) + INSIDE);
    }

    private static boolean blank(Question question) {
        return question.text() == null || question.text().isBlank();
    }

    private static String nameMatch(Question question) {
        return question.text().strip().codePointCount(0, question.text().strip().length()) < 2
                ? "u.name like :part" : "u.grams @> cast(:grams as text[])";
    }

    private List<UnitRow> run(Scope scope, Question question, String where) {
        String text = question.text() == null ? "" : question.text().strip();
        String plain = text.replaceAll("[%_\\\\]", "");
        String prefix = plain.isEmpty() ? "" : plain + "%";
        return tree.counted(jdbc.sql(COLUMNS + where)
                .param("areas", scope.literal()).param("lo", scope.lo()).param("hi", scope.hi())
                .param("after", question.after()).param("limit", question.limit())
                .param("statuses", question.statuses().toArray(String[]::new)).param("kind", question.kind())
                .param("grams", Bigrams.of(text).toArray(String[]::new)).param("part", "%" + plain + "%")
                .param("initials", prefix.toLowerCase(Locale.ROOT)).param("code", prefix)
                .param("upper", prefix.toUpperCase(Locale.ROOT)).param("credit", text.toUpperCase(Locale.ROOT))
                .query(UnitRow::of).list(), null);
    }
}
