package org.unionhall.matter.hall;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.StepRow;
import org.unionhall.matter.running.Words;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.page.Tone;

/** The matters of somebody signed in, found by account or by the person behind it: the open ones first, newest first. */
@Component
class MyMatters {

    static final int PAGE = 20;

    /** Found with where it lies, so that it is read within that place only. */
    private record Found(long id, long place, boolean ended) {
    }

    /** Some matters and the key of the next ones, or null. */
    record Some(List<MyMatter> matters, String next) {
    }

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MatterReading reading;
    private final MatterKinds kinds;
    private final Units units;

    MyMatters(JdbcClient jdbc, ScopedReads reads, MatterReading reading, MatterKinds kinds, Units units) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.reading = reading;
        this.kinds = kinds;
        this.units = units;
    }

    /** @param after key of the last one seen, {@code open-12} or {@code ended-12}; anything else begins anew */
    Some of(Actor me, String after) {
        boolean ended = after.startsWith("ended-");
        String last = after.replaceFirst("^(open|ended)-", "");
        long id = last.matches("\\d{1,18}") ? Long.parseLong(last) : Long.MAX_VALUE;
        List<Found> found = find(me, ended, id, PAGE + 1);
        List<Found> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Some(read(shown), found.size() <= PAGE ? null
                : (shown.getLast().ended() ? "ended-" : "open-") + shown.getLast().id());
    }

    /** The newest that is still open. */
    Optional<MatterView> latest(Actor me) {
        return find(me, false, Long.MAX_VALUE, 1).stream().filter(found -> !found.ended()).findFirst()
                .flatMap(found -> reading.mine(me, found.id()));
    }

    private List<Found> find(Actor me, boolean ended, long id, int most) {
        return jdbc.sql("""
                select id, place, ended is not null as over from (
                    select id, place, ended from matter.matter where account_id = :account
                    union select id, place, ended from matter.matter where person_key = :person) mine
                where (ended is not null, -id) > (:ended, -:id) order by ended is not null, id desc limit :most""")
                .param("account", me.account()).param("person", me.personKey(), Types.BINARY).param("ended", ended).param("id", id)
                .param("most", most)
                .query((row, n) -> new Found(row.getLong("id"), row.getLong("place"), row.getBoolean("over"))).list();
    }

    private List<MyMatter> read(List<Found> found) {
        Long[] ids = found.stream().map(Found::id).toArray(Long[]::new);
        String area = found.stream().map(one -> "[" + one.place() + "," + one.place() + "]").distinct()
                .collect(Collectors.joining(",", "{", "}"));
        Map<Long, MatterRow> rows = reads.within(area, () -> jdbc.sql("select " + MatterRow.COLUMNS
                + " from matter.matter m where m.id = any(:ids)").param("ids", ids).query(MatterRow::of).list()).stream()
                .collect(Collectors.toMap(MatterRow::id, Function.identity()));
        Map<Long, StepRow> steps = jdbc.sql("select " + StepRow.COLUMNS + " from matter.step s join matter.matter m"
                        + " on m.id = s.matter_id and m.step = s.n where m.id = any(:ids)").param("ids", ids).query(StepRow::of).list()
                .stream().collect(Collectors.toMap(StepRow::matter, Function.identity()));
        Map<Long, Unit> unions = units.withIds(rows.values().stream().map(MatterRow::unitId).collect(Collectors.toSet()));
        return found.stream().filter(one -> rows.containsKey(one.id()))
                .map(one -> line(rows.get(one.id()), steps.get(one.id()), unions)).toList();
    }

    private MyMatter line(MatterRow row, StepRow step, Map<Long, Unit> unions) {
        boolean waits = row.open() && (step.byAsker() || step.paused());
        String standing = waits ? step.byAsker() ? "等您修改" : "等您补材料" : Words.outcome(row.ended());
        Tone tone = waits ? Tone.WARN : row.open() ? Tone.INFO : "DONE".equals(row.ended()) ? Tone.GOOD : Tone.QUIET;
        return new MyMatter(row.id(), kinds.of(row.kind()).orElseThrow(), unions.get(row.unitId()).shown(), row.filedOn(), standing,
                tone, waits, row.open() ? step.dueOn() : null);
    }
}
