package org.unionhall.matter.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Limit;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Shanghai;

/** Carries a matter from one pair of hands into the next, or to its end; the clock begins anew with each stay. */
@Component
class Passing {

    static final String RETURNED = "returned";

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final Desks desks;
    private final Units units;
    private final Works works;
    private final Rules rules;
    private final WorkingDays calendar;
    private final Messages messages;
    private final Clock clock;

    Passing(JdbcClient jdbc, MatterBook book, Desks desks, Units units, Works works, Rules rules, WorkingDays calendar,
            Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.desks = desks;
        this.units = units;
        this.works = works;
        this.rules = rules;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** The first stay, of a matter just filed. */
    void begin(MatterRow matter, Kind kind, Route route, State state) {
        enter(matter, kind, state, desks.at(seat(matter, kind, state)), 0);
    }

    /** Into a state of the route, at the desk it belongs to. */
    void enter(MatterRow matter, Kind kind, Route route, String code) {
        State state = route.state(code).orElseThrow();
        enter(matter, kind, state, desks.at(seat(matter, kind, state)), 0);
    }

    /** Into a state at a desk somebody chose, or one above because a limit has passed. */
    void enter(MatterRow matter, Kind kind, State state, Unit desk, int level) {
        LocalDate due = state.limit().from(today(), calendar);
        stay(matter, state.code(), desk, level, false, due, remind(desk.id(), state.limit(), due));
    }

    /** Back into the hands of who asked; the limit is a rule. */
    void giveBack(MatterRow matter, Unit desk) {
        Limit limit = new Limit(rules.number(matter.unitId(), today(), "MATTER_RETURN_DAYS"), true);
        LocalDate due = limit.from(today(), calendar);
        stay(matter, RETURNED, desk, 0, true, due, remind(matter.unitId(), limit, due));
    }

    private void stay(MatterRow matter, String state, Unit desk, int level, boolean byAsker, LocalDate due, LocalDate remind) {
        Unit held = units.held(List.of(desk.id())).get(desk.id());
        book.open(matter.id(), matter.step() + 1, state, new MatterBook.Standing(held.id(), held.place()), level, byAsker, due, remind);
    }

    /** The day of the reminder: so many days of the limit's kind before the last, but not before the stay began. */
    LocalDate remind(long unit, Limit limit, LocalDate due) {
        int before = rules.number(unit, today(), "MATTER_REMIND_DAYS");
        LocalDate day = limit.after(due, -before, calendar);
        return day.isBefore(today()) ? due : day;
    }

    /** Ends it, with what the act has for its effect, in one transaction with the figures. */
    void end(MatterRow matter, Kind kind, Act act, String outcome, String reason, boolean late, Actor by) {
        MatterWork work = works.of(kind);
        effect(matter, kind, act, by);
        book.counted(matter.id(), () -> jdbc.sql("""
                update matter.matter set state = :outcome, ended = :outcome, reason = :reason, ended_at = :at, ended_on = :on,
                    late = late or :late
                where id = :id""").param("outcome", outcome).param("reason", reason).param("at", book.now()).param("on", today()).param("late", late).param("id", matter.id()).update());
        if (kind.once()) {
            book.freeOnce(matter);
        }
        Matter ended = book.whole(matter.id()).orElseThrow();
        work.ended(ended, outcome);
        messages.ended(matter, kind, outcome, reason);
    }

    /** Does what the act has for its effect; the facts that come of it stay with the matter, beside those of acts before. */
    void effect(MatterRow matter, Kind kind, Act act, Actor by) {
        if (act == null || act.effect() == null) {
            return;
        }
        Map<String, String> result = works.of(kind).effect(act.effect(), book.whole(matter.id()).orElseThrow(), by);
        jdbc.sql("update matter.matter set result = coalesce(result, '{}') || :result::jsonb where id = :id")
                .param("result", book.written(result)).param("id", matter.id()).update();
    }

    /** Somewhere on its way a limit passed: counted at once, not only at the end. */
    void late(MatterRow matter) {
        if (!matter.late()) {
            book.counted(matter.id(), () -> jdbc.sql("update matter.matter set late = true where id = :id")
                    .param("id", matter.id()).update());
        }
    }

    private Unit seat(MatterRow matter, Kind kind, State state) {
        Unit unit = units.withId(matter.unitId()).orElseThrow();
        if (state.seat().equals(State.UNIT)) {
            return unit;
        }
        if (state.seat().equals(State.UPPER)) {
            return Optional.ofNullable(unit.parentId()).flatMap(units::withId).orElse(unit);
        }
        if (state.seat().startsWith("unit:")) {
            return units.withId(Long.parseLong(state.seat().substring(5))).filter(Unit::active).orElse(unit);
        }
        return works.of(kind).seat(state.seat(), book.whole(matter.id()).orElseThrow());
    }

    LocalDate today() {
        return Shanghai.today(clock);
    }
}
