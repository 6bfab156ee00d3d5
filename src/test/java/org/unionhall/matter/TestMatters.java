package org.unionhall.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Files matters for tests and tells how they stand. */
@Component
public class TestMatters {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Matters matters;
    private final JdbcClient jdbc;

    TestMatters(Matters matters, JdbcClient jdbc) {
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /** Somebody asks to borrow a meeting room. */
    public long room(Unit unit, Actor asker) {
        return room(unit, asker, "room-" + SERIAL.incrementAndGet(), Map.of());
    }

    public long room(Unit unit, Actor asker, String key, Map<String, String> other) {
        Map<String, String> answers = new HashMap<>(Map.of("day", "2026-12-01", "people", "20", "phone", "13900001111"));
        answers.putAll(other);
        return matters.file(new Filing("room", unit, answers, List.of(), new Asker(asker.account(), asker.personKey(), asker.name()),
                Filing.Channel.ONLINE, asker, key, false));
    }

    public String state(long id) {
        return jdbc.sql("select state from matter.matter where id = :id").param("id", id).query(String.class).single();
    }

    public int step(long id) {
        return jdbc.sql("select step from matter.matter where id = :id").param("id", id).query(Integer.class).single();
    }

    /** The union at whose desk it lies. */
    public long desk(long id) {
        return jdbc.sql("select s.unit_id from matter.step s join matter.matter m on m.id = s.matter_id and m.step = s.n where m.id = :id")
                .param("id", id).query(Long.class).single();
    }

    public List<String> acts(long id) {
        return jdbc.sql("select act from matter.act where matter_id = :id order by n").param("id", id).query(String.class).list();
    }
}
