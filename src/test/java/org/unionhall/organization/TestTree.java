package org.unionhall.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grows a branch of the tree for one test, under whatever top there is; codes never repeat in a test run. */
@Component
public class TestTree {

    public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Founding founding;
    private final Units units;
    private final JdbcClient jdbc;

    TestTree(Founding founding, Units units, JdbcClient jdbc) {
        this.founding = founding;
        this.units = units;
        this.jdbc = jdbc;
    }

    public static String code() {
        return "T%06d".formatted(SERIAL.incrementAndGet());
    }

    /** The top of the tree, founded if nobody has done so yet. */
    public Unit top() {
        return jdbc.sql("select id from organization.unit where parent_id is null").query(Long.class).optional()
                .flatMap(units::withId)
                .orElseGet(() -> founding.found(
                        new NewUnit(null, "140000", "山西省总工会", "FEDERATION", "PROVINCE", LONG_AGO), null));
    }

    public Unit city() {
        return under(top(), "FEDERATION", "CITY");
    }

    public Unit county(Unit city) {
        return under(city, "FEDERATION", "COUNTY");
    }

    public Unit base(Unit parent) {
        return under(parent, "SINGLE_BASE", "BASE");
    }

    public Unit branch(Unit parent) {
        return under(parent, "BRANCH", "BRANCH");
    }

    public Unit under(Unit parent, String kind, String level) {
        String code = code();
        return founding.found(new NewUnit(parent.code(), code, "测试" + code, kind, level, LONG_AGO), null);
    }

    /** A base union that covers employers. */
    public Unit base(Unit parent, NewEmployer... employers) {
        String code = code();
        return founding.found(new NewUnit(parent.code(), code, "测试" + code, "SINGLE_BASE", "BASE", LONG_AGO,
                Profile.NONE, List.of(employers)), null);
    }

    public static NewEmployer employer(int number, int workers) {
        return new NewEmployer(CreditCode.generate("91140105", number).text(), "测试单位" + number, "170", "03",
                workers, workers / 3, null);
    }

    public Unit again(Unit unit) {
        return units.withId(unit.id()).orElseThrow();
    }
}
