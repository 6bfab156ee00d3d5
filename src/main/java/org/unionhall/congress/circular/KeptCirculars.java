package org.unionhall.congress.circular;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.congress.CircularKeeping;
import org.unionhall.organization.Unit;

/** Sends and answers documents by the same acts as the pages. */
@Component
class KeptCirculars implements CircularKeeping {

    private final Circulating circulating;
    private final Answering answering;
    private final Opinions opinions;
    private final JdbcClient jdbc;

    KeptCirculars(Circulating circulating, Answering answering, Opinions opinions, JdbcClient jdbc) {
        this.circulating = circulating;
        this.answering = answering;
        this.opinions = opinions;
        this.jdbc = jdbc;
    }

    @Override
    public long send(Unit from, String kind, String title, String number, String words, LocalDate due, List<String> outside, Actor by) {
        return circulating.send(new NewCircular(from, CircularKind.valueOf(kind), title, number, words, due, NewCircular.Reach.AREA, List.of(), outside,
                null, null), by);
    }

    @Override
    public void read(long circular, Unit unit, Actor by) {
        answering.read(circular, of(circular, unit), scope(by), by);
    }

    @Override
    public void relay(long circular, Unit unit, LocalDate on, String how, int tookPart, Actor by) {
        answering.read(circular, of(circular, unit), scope(by), by);
        answering.relay(circular, of(circular, unit), on, how, tookPart, scope(by), by);
    }

    @Override
    public void agree(long circular, Unit unit, Actor by) {
        answering.read(circular, of(circular, unit), scope(by), by);
        answering.agree(circular, of(circular, unit), scope(by), by);
    }

    @Override
    public void suggest(long circular, Unit unit, String clause, String words, String why, Actor by) {
        answering.read(circular, of(circular, unit), scope(by), by);
        answering.suggest(circular, of(circular, unit), 0, clause, words, why, scope(by), by);
    }

    @Override
    public void suggest(long circular, String outside, String clause, String words, String why, Actor by) {
        int n = jdbc.sql("select n from congress.recipient where circular_id = :id and name = :name").param("id", circular).param("name", outside)
                .query(Integer.class).single();
        answering.suggest(circular, n, 0, clause, words, why, scope(by), by);
    }

    @Override
    public void judge(long circular, int many, String verdict, String reason, Actor by) {
        opinions.all(circular, true, 0, 0, many).forEach(one -> opinions.judge(circular, one.recipient(), one.n(), Verdict.valueOf(verdict), reason,
                scope(by), by));
    }

    private int of(long circular, Unit unit) {
        return jdbc.sql("select n from congress.recipient where circular_id = :id and unit_id = :unit").param("id", circular).param("unit", unit.id())
                .query(Integer.class).single();
    }

    private static Scope scope(Actor by) {
        return by.scope(Permission.RUN_CONGRESS);
    }
}
