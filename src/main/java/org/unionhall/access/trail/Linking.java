package org.unionhall.access.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/**
 * Chains the rows of the trail a few seconds after they were written: links what is not yet linked, seals the day, and
 * notes the end of the chain outside of the database. One writer at a time, on all nodes.
 */
@Component
class Linking {

    private static final Logger LOG = LoggerFactory.getLogger(Linking.class);
    private static final long KEY = 0x5472_6169_6C43_6861L;
    private static final int AT_ONCE = 20_000;
    /** Rows may become visible later than their number; a row older than so many numbers is looked for once a day. */
    private static final long LATE = 20_000;

    private record Row(long id, byte[] mac) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Seals seals;
    private final Heads heads;
    private final Clock clock;

    Linking(JdbcClient jdbc, JdbcTemplate batches, Seals seals, Heads heads, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.seals = seals;
        this.heads = heads;
        this.clock = clock;
    }

    /** Links everything new; how many rows that was. Does nothing while another node is at it. */
    @Transactional
    long link() {
        return link(LATE);
    }

    /** The same, looking through the whole of the open days. */
    @Transactional
    long linkAll() {
        return link(Long.MAX_VALUE);
    }

    private long link(long late) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:key)").param("key", KEY).query(Boolean.class).single()) {
            return 0;
        }
        LocalDate today = Shanghai.today(clock);
        LocalDate first = jdbc.sql("""
                select coalesce((select max(day) - 1 from access.day_seal where day <= :today),
                                (select min(day) from access.trail), :today)""")
                .param("today", today).query(LocalDate.class).single();
        return first.datesUntil(today.plusDays(1)).mapToLong(day -> linkDay(day, late)).sum();
    }

    /** Links the open rows of one day; the caller holds the lock or has the day to itself. */
    @Transactional
    long linkDay(LocalDate day, long late) {
        DaySeal sealed = DaySeal.find(day, jdbc).orElse(null);
        if (sealed == null ? hasLinks(day) : !sealed.isGenuine(seals)) {
            LOG.error("审计留痕：{} 的封印被改动或删除，不再续链，请运行 verify-trail 核验", day);
            return 0;
        }
        Chain chain = sealed == null ? Chain.of(day) : Chain.from(sealed.n(), sealed.hash());
        long floor = sealed == null || late == Long.MAX_VALUE ? 0
                : jdbc.sql("select coalesce(max(trail_id), 0) from access.link where day = :day").param("day", day)
                        .query(Long.class).single() - late;
        long before = chain.length();
        List<Row> rows;
        do {
            rows = jdbc.sql("""
                    select t.id, t.mac from access.trail t
                    where t.day = :day and t.id > :floor
                      and not exists (select 1 from access.link l where l.day = t.day and l.trail_id = t.id)
                    order by t.id limit :most""").param("day", day).param("floor", floor).param("most", AT_ONCE)
                    .query((row, n) -> new Row(row.getLong("id"), row.getBytes("mac"))).list();
            append(day, chain, rows);
        } while (rows.size() == AT_ONCE);
        if (chain.length() > before) {
            seal(sealed, DaySeal.of(day, chain, sealed == null ? DaySeal.before(day, jdbc) : sealed.before(), seals));
        }
        return chain.length() - before;
    }

    private boolean hasLinks(LocalDate day) {
        return jdbc.sql("select exists (select 1 from access.link where day = :day)").param("day", day)
                .query(Boolean.class).single();
    }

    private void append(LocalDate day, Chain chain, List<Row> rows) {
        var links = new ArrayList<Object[]>();
        for (Row row : rows) {
            byte[] hash = chain.add(row.mac());
            links.add(new Object[] {day, chain.length(), row.id(), hash});
        }
        batches.batchUpdate("insert into access.link (day, n, trail_id, hash) values (?, ?, ?, ?)", links);
    }

    /** Keeps the seal; days after it that hung on the old one, and are themselves untouched, hang on the new one. */
    private void seal(DaySeal old, DaySeal fresh) {
        fresh.keep(jdbc);
        heads.note(fresh.day(), fresh.n(), fresh.hash());
        DaySeal next = DaySeal.after(fresh.day(), jdbc).orElse(null);
        byte[] hung = old == null ? DaySeal.before(fresh.day(), jdbc) : old.mac();
        if (next != null && next.isGenuine(seals) && Arrays.equals(next.before(), hung)) {
            seal(next, DaySeal.of(next.day(), Chain.from(next.n(), next.hash()), fresh.mac(), seals));
        }
    }
}
