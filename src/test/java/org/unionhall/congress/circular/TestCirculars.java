package org.unionhall.congress.circular;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Documents on their way, for tests of this room and of the walls. */
@Component
public class TestCirculars {

    private final Circulating circulating;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestCirculars(Circulating circulating, JdbcClient jdbc, Clock clock) {
        this.circulating = circulating;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft to all directly below and these bodies outside, due in ten days. */
    public long draft(Unit from, String title, Actor by, String... outside) {
        return send(from, CircularKind.OPINION, title, NewCircular.Reach.DIRECT, List.of(), List.of(outside), by);
    }

    long send(Unit from, CircularKind kind, String title, NewCircular.Reach reach, List<String> chosen, List<String> outside, Actor by) {
        return circulating.send(new NewCircular(from, kind, title, null, "请按要求办理。", Shanghai.today(clock).plusDays(10), reach, chosen, outside, null,
                null), by);
    }

    public int recipient(long circular, Unit unit) {
        return jdbc.sql("select n from congress.recipient where circular_id = :id and unit_id = :unit").param("id", circular).param("unit", unit.id())
                .query(Integer.class).single();
    }
}
