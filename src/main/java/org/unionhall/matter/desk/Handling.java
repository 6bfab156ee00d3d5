package org.unionhall.matter.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.matter.Matters;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.running.Answers;
import org.unionhall.matter.running.Desks;
import org.unionhall.matter.running.Works;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Puts together what the page of one matter shows. */
@Component
public class Handling {

    private static final int COLLEAGUES = 50;

    private final MatterReading reading;
    private final Desks desks;
    private final Units units;
    private final Answers answers;
    private final Works works;
    private final Matters matters;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Clock clock;

    Handling(MatterReading reading, Desks desks, Units units, Answers answers, Works works, Matters matters, WorkingDays calendar,
            JdbcClient jdbc, ScopedReads reads, Clock clock) {
        this.reading = reading;
        this.desks = desks;
        this.units = units;
        this.answers = answers;
        this.works = works;
        this.matters = matters;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.reads = reads;
        this.clock = clock;
    }

    /** What the reader has just been told or shown. */
    record Shown(Map<String, String> revealed, String problem, String typed) {
        static final Shown NOTHING = new Shown(Map.of(), null, null);
    }

    HandlingView view(Scope handle, long id, Actor me, Shown shown) {
        MatterView matter = reading.atDesk(handle, id).orElseThrow(NotHere::new);
        var step = matter.present().row();
        boolean mine = handle.covers(step.place());
        Long holder = step.holder();
        return new HandlingView(matter, clock(matter), whole(matter), mine, matter.row().askedBy(me),
                matter.row().filedBy(me),
                holder != null && holder == me.account(), mine && matter.open() ? colleagues(step.unitId(), me) : List.of(),
                pages(matter, me),                me.may(Permission.REVEAL), shown.revealed(), shown.problem(), shown.typed(), UUID.randomUUID().toString());
    }

    /** Progress and clocks, without the asker's name and words. */
    public HandlingView watched(Scope watch, long id) {
        MatterView matter = reading.watched(watch, id).orElseThrow(NotHere::new);
        return new HandlingView(matter, clock(matter), whole(matter), false, false, false, false, List.of(), List.of(), false, Map.of(), null, null, "");
    }

    /** One class A answer in full; empty when nothing such was answered or the matter does not lie in the scope. */
    Optional<String> revealed(Scope reveal, long id, String field) {
        return reads.within(reveal.literal(), () -> jdbc.sql("select answers, sealed from matter.matter where id = :id and sealed is not null")
                .param("id", id).query((row, n) -> answers.opened(row.getString("answers"), row.getBytes("sealed"))).optional())
                .map(all -> all.get(field));
    }

    private List<Link> pages(MatterView matter, Actor me) {
        return matters.withId(matter.id()).map(whole -> works.of(matter.kind()).pages(whole, me)).orElse(List.of());
    }

    private TimeLeft clock(MatterView matter) {
        return matter.open() ? TimeLeft.of(matter.present().row(), matter.route(), today(), calendar) : null;
    }

    private TimeLeft whole(MatterView matter) {
        return matter.open() ? TimeLeft.of(matter.route().limit(), matter.row().dueOn(), today(), calendar) : null;
    }

    private List<Choice> colleagues(long desk, Actor me) {
        return desks.people(units.withId(desk).orElseThrow(NotHere::new), COLLEAGUES).stream()
                .filter(person -> person.account() != me.account()).map(Handling::choice).toList();
    }

    private static Choice choice(Officers.Desk person) {
        return new Choice("account:" + person.account(), person.name());
    }

    private LocalDate today() {
        return Shanghai.today(clock);
    }
}
