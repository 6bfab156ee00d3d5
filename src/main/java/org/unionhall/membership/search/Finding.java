package org.unionhall.membership.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.text.Bigrams;

/** What one word finds: units the person may see and members whose roster is open to them, ten of each. */
@Component
public class Finding {

    /** A unit found. */
    public record FoundUnit(String code, String name, String kind) {
    }

    /** A member found. */
    public record FoundMember(long id, String name, String unitCode, String unitName) {
    }

    /** All that was found. */
    public record Found(String word, List<FoundUnit> units, List<FoundMember> members) {
    }

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    Finding(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    Found find(String word, Actor me) {
        if (word.isBlank()) {
            return new Found(word, List.of(), List.of());
        }
        return new Found(word, units(word, me.scope(Permission.READ_UNITS)),
                members(word, me.scope(Permission.READ_ROSTER)));
    }

    private List<FoundUnit> units(String word, Scope scope) {
        return jdbc.sql("""
                select u.code, u.name, k.name as kind from organization.unit u
                join organization.kind k on k.code = u.kind
                where u.lo between :lo and :hi and u.lo <@ :area::int8multirange and u.status = 'ACTIVE'
                  and (u.name like '%' || :name || '%' or u.initials like :initials || '%' or u.code = :word)
                order by length(u.name), u.lo limit :most
                """).param("lo", scope.lo()).param("hi", scope.hi()).param("area", scope.literal())
                .param("name", escaped(word)).param("initials", escaped(word.toLowerCase(java.util.Locale.ROOT)))
                .param("word", word).param("most", MOST)
                .query((row, number) -> new FoundUnit(row.getString("code"), row.getString("name"),
                        row.getString("kind"))).list();
    }

    private List<FoundMember> members(String word, Scope scope) {
        if (scope.isEmpty() || word.codePointCount(0, word.length()) < 2) {
            return List.of();
        }
        return reads.within(scope.literal(), () -> jdbc.sql("""
                select m.id, m.name, u.code, u.name as unit
                from membership.named(:grams, :area::int8multirange, 0, 0, :most) n
                join membership.member m on m.place = n.place and m.id = n.id
                join organization.unit u on u.id = m.unit_id
                order by m.place, m.id
                """).param("grams", Bigrams.of(word).toArray(String[]::new)).param("area", scope.literal())
                .param("most", MOST)
                .query((row, number) -> new FoundMember(row.getLong("id"), row.getString("name"),
                        row.getString("code"), row.getString("unit"))).list());
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
