package org.unionhall.bench;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.access.Actor;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Moving;

/** P8: a county with 100,000 members goes to another city, against a bare update of the same rows. */
final class MovingBench {

    private static final int MEMBERS = 100_000;
    private static final List<String> TABLES = List.of("people.person", "membership.member", "membership.change");

    private final Table table;
    private final Founding founding;
    private final Moving moving;
    private final JdbcClient jdbc;
    private final World world;

    MovingBench(ConfigurableApplicationContext hall, World world, Table table) {
        this.world = world;
        this.table = table;
        this.founding = hall.getBean(Founding.class);
        this.moving = hall.getBean(Moving.class);
        this.jdbc = hall.getBean(JdbcClient.class);
    }

    void run() {
        LocalDate day = LocalDate.now().minusDays(1);
        Unit county = founding.found(new NewUnit("140100", "140199", "测量县总工会", "FEDERATION", "COUNTY", day), null);
        Unit base = founding.found(new NewUnit("140199", "1401990001", "测量工会", "SINGLE_BASE", "BASE", day), null);
        gather(base);
        double bare = bareUpdate(base.place());
        Actor program = Actor.program("bench", world.top().area());
        long began = System.nanoTime();
        moving.move(county.id(), toId(), LocalDate.now(), "测量", program);
        double ours = (System.nanoTime() - began) / 1e9;
        table.add("P8", "move of a county with %,d members".formatted(MEMBERS), "%.1f s".formatted(ours),
                "bare update of the same rows %.1f s".formatted(bare), "%.1f ×".formatted(ours / bare), "≤ 3 ×");
    }

    private long toId() {
        return jdbc.sql("select id from organization.unit where code = '140200'").query(Long.class).single();
    }

    private void gather(Unit base) {
        jdbc.sql("create table public.gathered as select person_key from membership.member limit " + MEMBERS).update();
        jdbc.sql("update membership.member set unit_id = :unit, place = :place where person_key in (table public.gathered)")
                .param("unit", base.id()).param("place", base.place()).update();
        jdbc.sql("update membership.change set unit_id = :unit, place = :place where person_key in (table public.gathered)")
                .param("unit", base.id()).param("place", base.place()).update();
        jdbc.sql("update people.person set place = :place where key in (table public.gathered)")
                .param("place", base.place()).update();
        jdbc.sql("vacuum analyze membership.member, membership.change, people.person").update();
    }

    private double bareUpdate(long place) {
        jdbc.sql("create schema if not exists bench").update();
        double seconds = 0;
        for (String name : TABLES) {
            String copy = "bench." + name.substring(name.indexOf('.') + 1);
            jdbc.sql("create table " + copy + " (like " + name + " including all)").update();
            jdbc.sql("insert into " + copy + " select * from " + name).update();
            jdbc.sql("vacuum analyze " + copy).update();
            long began = System.nanoTime();
            jdbc.sql("update " + copy + " set place = place + 1 where place = :place").param("place", place).update();
            seconds += (System.nanoTime() - began) / 1e9;
        }
        jdbc.sql("drop schema bench cascade").update();
        return seconds;
    }
}
