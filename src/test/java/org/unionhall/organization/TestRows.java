package org.unionhall.organization;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows of other modules at a unit, straight into their tables, to see them carried along. */
public final class TestRows {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private TestRows() {
    }

    /** So many persons with a member, a change and a line in the trail each. */
    public static void members(JdbcClient jdbc, Unit unit, int count) {
        int first = SERIAL.getAndAdd(count);
        jdbc.sql("""
                with fresh as (
                    select decode('e' || lpad(to_hex(:first + n), 63, '0'), 'hex') as key, :first + n as n
                    from generate_series(1, :count) n
                ), person as (
                    insert into people.person (key, document_type, number_sealed, name, place)
                    select key, 1, '', '张三', :place from fresh returning key
                ), change as (
                    insert into membership.change (person_key, id, kind, on_date, unit_id, place, at)
                    select key, -n, 'JOIN', '2020-01-01', :unit, :place, now() from fresh
                )
                insert into membership.member (person_key, id, card_no, unit_id, place, status, status_since, joined_on,
                    name, grams)
                select key, -n, 'T' || n, :unit, :place, 'ACTIVE', '2020-01-01', '2020-01-01', '张三', '{张三}'
                from fresh""")
                .param("first", first).param("count", count).param("unit", unit.id()).param("place", unit.place())
                .update();
    }

    public static void trail(JdbcClient jdbc, Unit unit) {
        jdbc.sql("""
                insert into access.trail (day, id, at, actor, act, unit_id, place, mac)
                values ('2020-01-01', nextval('access.trail_id'), now(), '系统', 'TEST', :unit, :place, '')""")
                .param("unit", unit.id()).param("place", unit.place()).update();
    }

    /** Takes away what {@link #members} put below this unit, for tests that do not roll back. */
    public static void clear(JdbcClient jdbc, Unit unit) {
        for (String table : new String[] {"membership.member", "membership.change", "people.person"}) {
            jdbc.sql("delete from " + table + " where place between :lo and :hi").param("lo", unit.area().lo())
                    .param("hi", unit.area().hi()).update();
        }
    }
}
