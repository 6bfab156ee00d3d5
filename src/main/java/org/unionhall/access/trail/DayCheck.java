package org.unionhall.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.unionhall.access.trail.Fault.Kind;
import org.unionhall.platform.time.Shanghai;

/** Walks along one day: links in their order, each with its row, at the end the rows that hang on no link. */
final class DayCheck {

    /** Link and row of a day side by side; either may be missing. */
    static final String ROWS = """
            select l.n, l.trail_id, l.hash, t.id, t.at, t.account, t.actor, t.act, t.unit_id, t.subject, t.reason,
                   t.address, t.before, t.after, t.mac
            from (select * from access.link where day = ?) l
            full join (select * from access.trail where day = ?) t on t.id = l.trail_id
            order by l.n nulls last, t.id""";

    private final LocalDate day;
    private final Instant settled;
    private final Function<TrailEntry, byte[]> sealing;
    private final Consumer<Fault> faults;
    private long rows;
    private byte[] lastHash;
    private long lastLink;

    /** @param settled rows written before this must hang on the chain */
    DayCheck(LocalDate day, Instant settled, Function<TrailEntry, byte[]> sealing, Consumer<Fault> faults) {
        this.day = day;
        this.settled = settled;
        this.sealing = sealing;
        this.faults = faults;
        this.lastHash = Chain.of(day).hash();
    }

    void row(ResultSet row) throws SQLException {
        long link = row.getLong("n");
        boolean linked = !row.wasNull();
        long id = row.getLong("id");
        boolean written = !row.wasNull();
        if (written) {
            rows++;
        }
        if (linked) {
            link(link, row, written);
        }
        if (!written) {
            faults.accept(new Fault(day, Kind.REMOVED, link, row.getLong("trail_id"),
                    "第 " + link + " 环对应的留痕 " + row.getLong("trail_id") + " 被删除。"));
            return;
        }
        TrailEntry entry = TrailEntry.read(day, row);
        boolean genuine = Arrays.equals(sealing.apply(entry), row.getBytes("mac"));
        if (!linked && (!genuine || entry.at().isBefore(settled))) {
            faults.accept(new Fault(day, Kind.INSERTED, 0, id,
                    "留痕 " + id + "（" + Shanghai.format(entry.at()) + "）不在链上，是擅自插入的，或它的链环被删。"));
        } else if (!genuine) {
            faults.accept(new Fault(day, Kind.CHANGED, link, id,
                    "留痕 " + id + "（" + Shanghai.format(entry.at()) + "）的内容与封印不符，被改动或是擅自插入的。"));
        }
    }

    private void link(long link, ResultSet row, boolean written) throws SQLException {
        byte[] hash = row.getBytes("hash");
        if (link != lastLink + 1) {
            faults.accept(new Fault(day, Kind.CHAIN_BROKEN, lastLink + 1, 0,
                    "链上缺第 " + (lastLink + 1) + (link - 1 == lastLink + 1 ? "" : " 到 " + (link - 1)) + " 环。"));
        } else if (written && !Arrays.equals(Chain.from(lastLink, lastHash)
                .add(row.getBytes("mac")), hash)) {
            faults.accept(new Fault(day, Kind.CHAIN_BROKEN, link, row.getLong("trail_id"),
                    "第 " + link + " 环接不上，环或它的留痕被改动。"));
        }
        lastLink = link;
        lastHash = hash;
    }

    /** After the last row: does the seal of the day say the same? */
    void end(DaySeal seal, boolean genuine) {
        if (seal == null) {
            if (lastLink > 0) {
                faults.accept(new Fault(day, Kind.SEAL_BROKEN, lastLink, 0, "当日的封印被删除。"));
            }
        } else if (!genuine) {
            faults.accept(new Fault(day, Kind.SEAL_BROKEN, seal.n(), 0, "当日的封印被改动。"));
        } else if (seal.n() != lastLink || !Arrays.equals(seal.hash(), lastHash)) {
            faults.accept(new Fault(day, Kind.SEAL_BROKEN, seal.n(), 0,
                    "封印到第 " + seal.n() + " 环，链上末环是第 " + lastLink + " 环，两者不符：当日末尾被删改。"));
        }
    }

    long rows() {
        return rows;
    }
}
