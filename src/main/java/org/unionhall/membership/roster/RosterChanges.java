package org.unionhall.membership.roster;

import java.util.HashMap;
import java.util.Map;
import org.unionhall.access.Scope;

/**
 * Lists of who came to, or left, the unions of an area in a month: the rows behind the figures {@code member.joined} and
 * {@code member.left}. A line is a change, so somebody who left and came again stands there twice.
 */
final class RosterChanges {

    private static final String JOINED = "('JOIN', 'TRANSFER_IN', 'RESUME')";
    private static final String LEFT = "('TRANSFER_OUT', 'WITHDRAW', 'LAPSE', 'EXPEL', 'DECEASE')";
    private static final String FROM = """
            from membership.change c
            left join membership.member m on m.person_key = c.person_key
            left join organization.unit u on u.id = m.unit_id
            """;
    private static final String WHERE = """
            where c.place between :lo and :hi and c.place <@ :areas::int8multirange
              and c.on_date between :first and :last and c.kind in %s%s
            """;

    private RosterChanges() {
    }

    static Roster.Asked asked(Scope scope, RosterFilter filter, boolean numbers, int most) {
        RosterSql where = RosterSql.of(filter, true);
        Map<String, Object> params = new HashMap<>(where.params());
        params.putAll(Map.of("areas", scope.literal(), "lo", scope.lo(), "hi", scope.hi(), "most", most));
        RosterKey key = RosterKey.of(filter.after());
        params.put("place", key == null ? scope.lo() : key.place());
        params.put("id", key == null ? Long.MIN_VALUE : key.id());
        return new Roster.Asked("select c.place || '.' || c.id, " + RosterRow.COLUMNS
                + (numbers ? RosterRow.NUMBERS : "") + "\n" + FROM
                + (numbers ? "left join people.person p on p.key = m.person_key\n" : "") + conditions(filter, where, params)
                + "and (c.place, c.id) > (:place, :id) order by c.place, c.id limit :most", params);
    }

    static String counted(RosterFilter filter, RosterSql where, Map<String, Object> params) {
        return "select count(*) from (select " + FROM + conditions(filter, where, params) + " limit :most) counted";
    }

    private static String conditions(RosterFilter filter, RosterSql where, Map<String, Object> params) {
        Stretch month = filter.month();
        params.put("first", month.first());
        params.put("last", month.last());
        return WHERE.formatted(filter.joined() ? JOINED : LEFT, where.and());
    }
}
