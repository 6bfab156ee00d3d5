package org.unionhall.figure.recounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.figure.Counting;
import org.unionhall.figure.DailyValues;
import org.unionhall.figure.Figures;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Moving;

/** Whatever is done, by however many at once, the figures stay the count of the rows; and a false one is found. */
@HallTest
class RecountingTest {

    private static final String MEMBERS = "membership.member";
    private static final String PERSON = "r.person_key = :key";
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final int PEOPLE = 40;

    @Autowired
    private TestTree tree;
    @Autowired
    private Counting counting;
    @Autowired
    private Figures figures;
    @Autowired
    private DailyValues dailyValues;
    @Autowired
    private Recounting recounting;
    @Autowired
    private Moving moving;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private Unit city;
    private List<Unit> counties;
    private List<Unit> bases;
    private final List<byte[]> people = new ArrayList<>();

    @BeforeEach
    void peopleInSixUnions() {
        city = tree.city();
        counties = List.of(tree.county(city), tree.county(city));
        bases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            bases.add(tree.base(counties.get(i % 2), TestTree.employer(1000 + i, 20 + i)));
        }
        var chance = new SplittableRandom(20261121);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(join(chance));
        }
    }

    @Test
    void manyActsAtOnceLoseNothing() throws Exception {
        List<Callable<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            int seed = worker;
            workers.add(() -> {
                var chance = new SplittableRandom(seed);
                for (int i = 0; i < 60; i++) {
                    act(chance);
                }
                return null;
            });
        }
        workers.add(() -> {
            for (int i = 0; i < 12; i++) {
                dailyValues.keep();
            }
            return null;
        });
        workers.add(() -> {
            for (int i = 0; i < 8; i++) {
                moving.move(bases.get(i % 3).id(), counties.get((i / 3 + i % 3 + 1) % 2).id(), LocalDate.of(2021, 5, 1 + i),
                        "总工发〔2021〕5号", null);
            }
            return null;
        });
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : together.invokeAll(workers)) {
                done.get();
            }
        }
        var found = recounting.compare(tree.again(city));
        assertThat(found.told()).isEmpty();
        assertThat(found.cells()).isGreaterThan(50);
        assertThat(figures.of(List.of(city.id()), "member.count").get(city.id()).intValue()).isEqualTo(jdbc.sql("""
                select count(*) from membership.member m join organization.unit u on u.id = m.unit_id
                where :city = any(u.path) and m.status in ('ACTIVE', 'TRANSFERRING')""").param("city", city.id())
                .query(Integer.class).single());
    }

    @Test
    void findsAndMendsAFalseFigure() {
        jdbc.sql("insert into figure.delta (unit_id, indicator, slice, change) values (:unit, 'member.sex', '1', 7)")
                .param("unit", counties.getFirst().id()).update();
        var found = recounting.compare(city);
        assertThat(found.wrong()).isOne();
        Difference difference = found.told().getFirst();
        assertThat(difference.unitCode()).isEqualTo(counties.getFirst().code());
        assertThat(difference.indicator()).isEqualTo("member.sex");
        assertThat(difference.kept().subtract(difference.counted())).isEqualByComparingTo(BigDecimal.valueOf(7));
        assertThat(recounting.mend(city).wrong()).isOne();
        assertThat(recounting.compare(city).wrong()).isZero();
    }

    private void act(SplittableRandom chance) {
        byte[] person = people.get(chance.nextInt(PEOPLE));
        Unit unit = bases.get(chance.nextInt(bases.size()));
        switch (chance.nextInt(5)) {
            case 0 -> change(person, "sex = " + (1 + chance.nextInt(2)));
            case 1 -> change(person, "status = '" + (chance.nextBoolean() ? "ACTIVE" : "RETAINED") + "'");
            case 2 -> change(person, "groups = '{" + (chance.nextBoolean() ? "G1,N1" : "G" + chance.nextInt(9)) + "}'");
            case 3 -> change(person, "birth = '" + (1960 + chance.nextInt(40)) + "-03-08', education = '60'");
            default -> transaction.executeWithoutResult(status -> {
                change(person, "unit_id = %1$d, place = (select lo from organization.unit where id = %1$d)"
                        .formatted(unit.id()));
                jdbc.sql("update people.person set place = (select lo from organization.unit where id = :unit) where key = :key")
                        .param("unit", unit.id()).param("key", person).update();
            });
        }
    }

    private void change(byte[] person, String what) {
        transaction.executeWithoutResult(status -> counting.around(MEMBERS, PERSON, Map.of("key", person), () ->
                jdbc.sql("update membership.member set " + what + " where person_key = :key").param("key", person).update()));
    }

    private byte[] join(SplittableRandom chance) {
        int number = SERIAL.incrementAndGet();
        byte[] key = ("figure-recounting-" + number + "-".repeat(32)).substring(0, 32).getBytes();
        Unit unit = bases.get(chance.nextInt(bases.size()));
        transaction.executeWithoutResult(status -> counting.around(MEMBERS, PERSON, Map.of("key", key), () -> {
            jdbc.sql("""
                    insert into people.person (key, document_type, number_sealed, name, place)
                    values (:key, 1, '', '张三', :place)""").param("key", key).param("place", unit.place()).update();
            jdbc.sql("""
                    insert into membership.member (person_key, id, card_no, unit_id, place, status, status_since, joined_on,
                        name, grams, sex)
                    values (:key, -1000000 - :number, 'F' || :number, :unit, :place, 'ACTIVE', '2020-01-01', '2020-01-01',
                        '张三', '{张三}', 1)""").param("key", key).param("number", number).param("unit", unit.id())
                    .param("place", unit.place()).update();
        }));
        return key;
    }
}
