package org.unionhall.founding.employer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.figure.Counting;
import org.unionhall.founding.Employers;
import org.unionhall.founding.Listed;
import org.unionhall.organization.TreeStill;
import org.unionhall.organization.TreeWatch;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitMerging;
import org.unionhall.platform.time.Shanghai;

/**
 * 单位名录: which employers there are, with or without a union. Whether one is covered follows every act on the tree in
 * its transaction, so that the list of those without is never a day old.
 */
@Component
public class EmployerRegister implements Employers, TreeWatch, UnitMerging {

    private static final String EMPLOYERS = "founding.employer";
    private static final String TARGETS = "founding.target";
    private static final int AT_ONCE = 1_000;

    private static final String COVERED = """
            exists (select from organization.employer c join organization.unit u on u.id = c.unit_id
                    where c.credit_code = e.credit_code and c.valid_to is null and u.status = 'ACTIVE')""";

    private final JdbcClient jdbc;
    private final Counting counting;
    private final TreeStill still;
    private final Clock clock;

    EmployerRegister(JdbcClient jdbc, Counting counting, TreeStill still, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.still = still;
        this.clock = clock;
    }

    public Optional<Listed> of(String creditCode) {
        return jdbc.sql("select * from founding.employer where credit_code = :code").param("code", creditCode)
                .query((row, n) -> new Listed(row.getString("credit_code"), row.getString("name"), row.getString("ownership"),
                        row.getString("industry"), row.getInt("workers"), row.getInt("women"), row.getString("address"),
                        row.getString("division"), row.getLong("unit_id"))).optional();
    }

    @Override
    @Transactional
    public int take(List<Listed> employers, String source) {
        still.hold();
        int fresh = 0;
        for (int from = 0; from < employers.size(); from += AT_ONCE) {
            fresh += some(employers.subList(from, Math.min(employers.size(), from + AT_ONCE)), source);
        }
        return fresh;
    }

    private int some(List<Listed> some, String source) {
        String[] codes = some.stream().map(Listed::creditCode).toArray(String[]::new);
        int[] fresh = new int[1];
        counting.around(EMPLOYERS, "r.credit_code = any(:codes)", Map.of("codes", codes), () -> {
            fresh[0] = codes.length - jdbc.sql("select count(*) from founding.employer where credit_code = any(:codes)")
                    .param("codes", codes).query(Integer.class).single();
            jdbc.sql("""
                    insert into founding.employer as e (credit_code, name, ownership, industry, workers, women, address, division,
                        unit_id, place, source, imported_on)
                    select told.*, u.lo, :source, :today
                    from unnest(:codes, :names, :ownerships, :industries, :workers, :women, :addresses, :divisions, :units)
                        as told (credit_code, name, ownership, industry, workers, women, address, division, unit_id)
                    join organization.unit u on u.id = told.unit_id
                    on conflict (credit_code) do update set name = excluded.name, ownership = coalesce(excluded.ownership, e.ownership),
                        industry = coalesce(excluded.industry, e.industry), workers = excluded.workers, women = excluded.women,
                        address = coalesce(excluded.address, e.address), division = coalesce(excluded.division, e.division),
                        unit_id = excluded.unit_id, place = excluded.place,
                        source = excluded.source, imported_on = excluded.imported_on""")
                    .param("source", source).param("today", Shanghai.today(clock)).param("codes", codes)
                    .param("names", some.stream().map(Listed::name).toArray(String[]::new))
                    .param("ownerships", some.stream().map(Listed::ownership).toArray(String[]::new))
                    .param("industries", some.stream().map(Listed::industry).toArray(String[]::new))
                    .param("workers", some.stream().map(Listed::workers).toArray(Integer[]::new))
                    .param("women", some.stream().map(Listed::women).toArray(Integer[]::new))
                    .param("addresses", some.stream().map(Listed::address).toArray(String[]::new))
                    .param("divisions", some.stream().map(Listed::division).toArray(String[]::new))
                    .param("units", some.stream().map(Listed::unitId).toArray(Long[]::new)).update();
            jdbc.sql("update founding.employer e set covered = " + COVERED
                    + " where e.credit_code = any(:codes)").param("codes", codes).update();
        });
        return fresh[0];
    }

    @Override
    public void around(Collection<Long> unitIds, Runnable act) {
        Long[] units = unitIds.toArray(Long[]::new);
        TreeSet<String> codes = new TreeSet<>(known(units));
        act.run();
        codes.addAll(known(units));
        if (!codes.isEmpty()) {
            look(codes.toArray(String[]::new));
        }
    }

    private List<String> known(Long[] units) {
        return jdbc.sql("""
                select distinct e.credit_code from organization.employer c join founding.employer e on e.credit_code = c.credit_code
                where c.unit_id = any(:units)""").param("units", units).query(String.class).list();
    }

    private void look(String[] codes) {
        counting.around(EMPLOYERS, "r.credit_code = any(:codes)", Map.of("codes", codes), () -> jdbc.sql(
                "update founding.employer e set covered = " + COVERED + " where e.credit_code = any(:codes)").param("codes", codes).update());
        String[] won = jdbc.sql("select credit_code from founding.employer where credit_code = any(:codes) and covered")
                .param("codes", codes).query(String.class).list().toArray(String[]::new);
        if (won.length > 0) {
            counting.around(TARGETS, "r.credit_code = any(:codes)", Map.of("codes", won), () -> jdbc.sql("""
                    update founding.target set state = 'FOUNDED', since = :today
                    where credit_code = any(:codes) and state <> 'FOUNDED'""").param("today", Shanghai.today(clock))
                    .param("codes", won).update());
        }
    }

    @Override
    public void moved(long unitId, long[] oldPath, long[] newPath) {
        // places are rewritten with all others; whether a union covers an employer does not depend on where it stands
    }

    /** What lay on the ground of a union that is closed lies on that of the one it went into. */
    @Override
    public void merge(Unit from, Unit into, LocalDate on, String reason, Actor actor) {
        Map<String, Object> both = new HashMap<>(Map.of("units", new Long[] {from.id(), into.id()}));
        for (String table : Arrays.asList(EMPLOYERS, TARGETS)) {
            counting.around(table, "r.unit_id = any(:units)", both, () -> jdbc.sql("update " + table
                    + " set unit_id = :into, place = :place where unit_id = :from").param("into", into.id()).param("place", into.place()).param("from", from.id()).update());
        }
    }

    /** A union with a part of the register keeps its ground until somebody else takes it. */
    @Override
    public Optional<String> remaining(Unit unit) {
        long left = jdbc.sql("select count(*) from founding.employer where unit_id = :unit").param("unit", unit.id())
                .query(Long.class).single();
        return left == 0 ? Optional.empty() : Optional.of(left + " 家名录单位");
    }
}
