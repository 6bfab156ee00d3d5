package org.unionhall.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.access.Accounts;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.NewAccount;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;

/** P6: lives of matters (file, take, decide, notify) per second, with none and with a million of them standing. */
final class MatterBench {

    private static final int LIVES = 1_000;
    private static final int AT_ONCE = 8;
    private static final int MILLION = 1_000_000;

    private final World world;
    private final Table table;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final Actor officer;
    private final List<Actor> workers = new ArrayList<>();

    MatterBench(ConfigurableApplicationContext hall, World world, Table table) {
        this.world = world;
        this.table = table;
        this.matters = hall.getBean(Matters.class);
        this.jdbc = hall.getBean(JdbcClient.class);
        Acting acting = hall.getBean(Acting.class);
        Accounts accounts = hall.getBean(Accounts.class);
        Actor program = Actor.program("bench", world.top().area());
        for (int i = 0; i < AT_ONCE; i++) {
            long account = accounts.open(new NewAccount("benchworker" + i, "职工", world.base().id(), "bench-worker-" + i, false), program);
            workers.add(acting.of(account));
        }
        this.officer = acting.of(jdbc.sql("select id from access.account where login = :login").param("login", world.login())
                .query(Long.class).single());
    }

    void run() throws Exception {
        live(LIVES / 5);
        double empty = live(LIVES);
        table.add("P6", "lives of matters per second, none before", "%,.0f/s".formatted(empty), "eGov, published: 37/s", "%.1f ×".formatted(empty / 37), "≥ 100/s");
        fill();
        live(LIVES / 5);
        double full = live(LIVES);
        table.add("P6", "lives of matters per second, %,d before".formatted(MILLION), "%,.0f/s".formatted(full), "%,.0f/s with none".formatted(empty), "%.0f %%".formatted(full * 100 / empty), "no fall");
    }

    /** So many lives by several officers' clicks at once; how many per second. */
    private double live(int lives) throws Exception {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (Actor worker : workers) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < lives / AT_ONCE; i++) {
                        one(worker, world.base());
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return lives / AT_ONCE * AT_ONCE / ((System.nanoTime() - began) / 1e9);
    }

    private void one(Actor worker, Unit unit) {
        long id = matters.file(new Filing("question", unit, Map.of("topic", "union", "words", "请问文体活动室几点开门？"), List.of(),
                new Asker(worker.account(), null, worker.name()), Filing.Channel.ONLINE, worker, null, false));
        matters.act(id, "take", 1, null, null, officer);
        matters.act(id, "answer", 1, "每天八点到二十点。", null, officer);
    }

    /** Ended ones, spread over all base unions and a year. */
    private void fill() {
        LocalDate year = LocalDate.now().minusYears(1);
        jdbc.sql("""
                insert into matter.matter (id, kind, route_id, unit_id, place, account_id, channel, asker, title, answers, state, ended,
                    filed_at, filed_on, due_on, ended_at, ended_on, step, acts)
                select nextval('matter.matter_id'), 'question', (select min(id) from matter.route), u.id, u.lo, 1, 'ONLINE', '职工',
                       '说句话', '{"words": "请问几点开门？"}', 'DONE', 'DONE', d.day, d.day, d.day + 14, d.day + 3, d.day + 3, 1, 2
                from generate_series(1, :million) n
                join (select id, lo, row_number() over (order by id) - 1 as nr, count(*) over () as units from organization.unit
                      where kind = 'SINGLE_BASE') u on u.nr = n % u.units
                cross join lateral (select cast(:year as date) + n % 365 as day) d""")
                .param("million", MILLION).param("year", year).update();
        jdbc.sql("""
                insert into matter.step (matter_id, n, state, unit_id, place, since, due_on, remind_on, reminded_at, left_at, outcome)
                select id, 1, 'answering', unit_id, place, filed_at, due_on, due_on - 1, filed_at, ended_at, 'answer'
                from matter.matter m where not exists (select from matter.step s where s.matter_id = m.id)""").update();
        jdbc.sql("""
                insert into matter.act (matter_id, n, at, who, act, name)
                select m.id, k.n, m.filed_at, '职工', k.act, k.name from matter.matter m
                cross join (values (1, 'submit', '提交'), (2, 'answer', '答复')) k(n, act, name)
                where not exists (select from matter.act a where a.matter_id = m.id)""").update();
        jdbc.sql("vacuum analyze matter.matter, matter.step, matter.act").update();
    }
}
