package org.unionhall.matter.running;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Limit;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;

/** What an officer can do with any matter on the desk, besides deciding: take it, hand it on, ask for papers, return it. */
@Component
class DeskActs {

    static final Map<String, String> NAMES = names();

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final Passing passing;
    private final Desks desks;
    private final Units units;
    private final Rules rules;
    private final WorkingDays calendar;
    private final Messages messages;

    DeskActs(JdbcClient jdbc, MatterBook book, Passing passing, Desks desks, Units units, Rules rules, WorkingDays calendar,
            Messages messages) {
        this.jdbc = jdbc;
        this.book = book;
        this.passing = passing;
        this.desks = desks;
        this.units = units;
        this.rules = rules;
        this.calendar = calendar;
        this.messages = messages;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("take", "领办");
        names.put("hand-on", "转办");
        names.put("ask", "要求补充材料");
        names.put("return", "退回修改");
        return names;
    }

    void act(MatterRow matter, StepRow step, Kind kind, Route route, Acts.Asked asked, String reason, Actor me) {
        if (step.byAsker() || step.paused()) {
            throw MatterRefusal.WAITS_FOR_ASKER.because();
        }
        switch (asked.act()) {
            case "take" -> take(matter, step, me);
            case "hand-on" -> handOn(matter, step, kind, route, asked.to(), reason, me);
            case "ask" -> ask(matter, step, kind, route, reason, me);
            default -> giveBack(matter, step, kind, reason, me);
        }
    }

    private void take(MatterRow matter, StepRow step, Actor me) {
        hold(step, me.account());
        note(matter, step, "take", step.state(), null, null, me);
    }

    /** To a colleague ({@code account:12}) at this desk, or to another union by its code. */
    private void handOn(MatterRow matter, StepRow step, Kind kind, Route route, String to, String reason, Actor me) {
        String where = Optional.ofNullable(to).map(String::strip).orElse("");
        Unit here = units.withId(step.unitId()).orElseThrow();
        if (where.matches("account:\\d{1,18}")) {
            long account = Long.parseLong(where.substring(8));
            String name = desks.people(here, 100).stream().filter(person -> person.account() == account).findFirst()
                    .orElseThrow(MatterRefusal.HAND_ON_WHERE::because).name();
            hold(step, account);
            note(matter, step, "hand-on", step.state(), reason, Map.of("to", name), me);
            return;
        }
        Unit other = units.withCode(where).filter(Unit::active).orElseThrow(MatterRefusal.HAND_ON_WHERE::because);
        Unit desk = desks.at(other);
        if (desk.id() == step.unitId()) {
            throw MatterRefusal.HAND_ON_SAME.because(desk.shown());
        }
        Acts.needed(reason);
        book.leave(step, "hand-on", passing.today().isAfter(step.dueOn()), me);
        note(matter, step, "hand-on", step.state(), reason, Map.of("to", desk.name()), me);
        passing.enter(matter, kind, route.state(step.state()).orElseThrow(), desk, step.level());
    }

    /** The clock stands until they come, and the asker has a limit of its own. */
    private void ask(MatterRow matter, StepRow step, Kind kind, Route route, String reason, Actor me) {
        Acts.needed(reason);
        State state = route.state(step.state()).orElseThrow();
        int left = Math.max(1, state.limit().left(passing.today(), step.dueOn(), calendar));
        Limit wait = new Limit(rules.number(matter.unitId(), passing.today(), "MATTER_RETURN_DAYS"), true);
        var due = wait.from(passing.today(), calendar);
        jdbc.sql("""
                update matter.step set days_left = :left, paused_on = :today, due_on = :due, remind_on = :remind, reminded_at = null, holder_id = :me
                where matter_id = :matter and n = :n""").param("left", left).param("today", passing.today()).param("due", due)
                .param("remind", passing.remind(matter.unitId(), wait, due)).param("me", me.account())
                .param("matter", matter.id()).param("n", step.n()).update();
        note(matter, step, "ask", step.state(), reason, null, me);
        messages.asker(matter, "MATTER_ASKED", "办理“" + kind.name() + "”需要补充材料", reason, true);
    }

    private void giveBack(MatterRow matter, StepRow step, Kind kind, String reason, Actor me) {
        Acts.needed(reason);
        boolean late = passing.today().isAfter(step.dueOn());
        book.leave(step, "return", late, me);
        note(matter, step, "return", Passing.RETURNED, reason, null, me);
        if (late) {
            passing.late(matter);
        }
        passing.giveBack(matter, units.withId(step.unitId()).orElseThrow());
        messages.asker(matter, "MATTER_RETURNED", "“" + kind.name() + "”被退回修改", reason, true);
    }

    private void hold(StepRow step, long account) {
        jdbc.sql("update matter.step set holder_id = :account where matter_id = :matter and n = :n")
                .param("account", account, Types.BIGINT).param("matter", step.matter()).param("n", step.n()).update();
    }

    private void note(MatterRow matter, StepRow step, String act, String to, String reason, Map<String, ?> facts, Actor me) {
        book.note(matter.id(), new MatterBook.Noted(act, NAMES.get(act), me.name(), step.unitId(), step.state(), to, reason, facts), me);
    }
}
