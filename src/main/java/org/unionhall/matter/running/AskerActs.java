package org.unionhall.matter.running;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Shanghai;

/** What who asked can do: take it back, hand in what was missing, send it again, open it again, remind, rate. */
@Component
class AskerActs {

    static final Map<String, String> NAMES = Map.of("withdraw", "撤回", "supply", "补充材料", "resubmit", "重新提交",
            "reopen", "重新办理", "rate", "评价", "remind", "催办");
    private static final int MOST_PAPERS = 12;

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final Passing passing;
    private final Answers answers;
    private final Units units;
    private final WorkingDays calendar;
    private final Messages messages;
    private final Works works;

    AskerActs(JdbcClient jdbc, MatterBook book, Passing passing, Answers answers, Units units, WorkingDays calendar,
            Messages messages, Works works) {
        this.jdbc = jdbc;
        this.book = book;
        this.passing = passing;
        this.answers = answers;
        this.units = units;
        this.calendar = calendar;
        this.messages = messages;
        this.works = works;
    }

    void act(MatterRow matter, StepRow step, Kind kind, Route route, Acts.Asked asked, String reason, Actor me) {
        switch (asked.act()) {
            case "rate" -> rate(matter, asked, reason, me);
            case "reopen" -> reopen(matter, step, kind, route, reason, me);
            default -> {
                if (!matter.open()) {
                    throw MatterRefusal.ENDED.because(Words.outcome(matter.ended()));
                }
                switch (asked.act()) {
                    case "withdraw" -> withdraw(matter, step, kind, reason, me);
                    case "supply" -> supply(matter, step, route, asked, reason, me);
                    case "resubmit" -> resubmit(matter, step, kind, route, asked, me);
                    default -> remind(matter, step, kind, me);
                }
            }
        }
    }

    private void withdraw(MatterRow matter, StepRow step, Kind kind, String reason, Actor me) {
        book.leave(step, "withdraw", false, me);
        note(matter, step, "withdraw", "WITHDRAWN", reason, me);
        passing.end(matter, kind, null, "WITHDRAWN", reason, false, me);
    }

    /** The papers came: the clock goes on with what was left. */
    private void supply(MatterRow matter, StepRow step, Route route, Acts.Asked asked, String reason, Actor me) {
        if (!step.paused()) {
            throw MatterRefusal.NOT_WAITING.because();
        }
        if (asked.papers().isEmpty() && reason == null) {
            throw MatterRefusal.SUPPLY_EMPTY.because();
        }
        papers(matter, asked, me);
        goOn(matter, step, route);
        note(matter, step, "supply", step.state(), reason, me);
    }

    private void papers(MatterRow matter, Acts.Asked asked, Actor me) {
        if (asked.papers().size() > MOST_PAPERS) {
            throw MatterRefusal.PAPERS_TOO_MANY.because("补充材料", MOST_PAPERS);
        }
        asked.papers().forEach(paper -> book.paper(matter.id(), paper, me));
    }

    void goOn(MatterRow matter, StepRow step, Route route) {
        State state = route.state(step.state()).orElseThrow();
        LocalDate due = state.limit().after(passing.today(), step.daysLeft(), calendar);
        jdbc.sql("""
                update matter.step set days_left = null, paused_on = null, due_on = :due, remind_on = :remind, reminded_at = null
                where matter_id = :matter and n = :n""").param("due", due)
                .param("remind", passing.remind(matter.unitId(), state.limit(), due))
                .param("matter", matter.id()).param("n", step.n()).update();
        waited(matter, route, step.pausedOn());
    }

    /** The time it lay with the asker is not counted: the whole limit moves on by it. */
    private void waited(MatterRow matter, Route route, LocalDate since) {
        int days = Math.max(0, route.limit().left(since, passing.today(), calendar));
        jdbc.sql("update matter.matter set due_on = :due where id = :id")
                .param("due", route.limit().after(matter.dueOn(), days, calendar)).param("id", matter.id()).update();
    }

    /** Sent again with corrected answers, into the state it was returned from. */
    private void resubmit(MatterRow matter, StepRow step, Kind kind, Route route, Acts.Asked asked, Actor me) {
        if (!step.byAsker()) {
            throw MatterRefusal.NOT_WAITING.because();
        }
        if (!asked.more().isEmpty()) {
            Matter whole = book.whole(matter.id()).orElseThrow();
            Map<String, String> typed = new LinkedHashMap<>(whole.answers());
            typed.putAll(asked.more());
            Map<String, MatterProblem> problems = new LinkedHashMap<>();
            Map<String, String> checked = answers.read(kind, typed, problems);
            problems.values().stream().findFirst().ifPresent(problem -> {
                throw problem.refusal();
            });
            Map<String, String> read = works.of(kind).corrected(whole, checked);
            jdbc.sql("update matter.matter set answers = :answers::jsonb, sealed = :sealed where id = :id")
                    .param("answers", answers.written(answers.shown(kind, read))).param("sealed", answers.sealed(kind, read), java.sql.Types.BINARY)
                    .param("id", matter.id()).update();
        }
        papers(matter, asked, me);
        String from = jdbc.sql("""
                select s.state from matter.step s where s.matter_id = :id and s.n < :n and not s.by_asker order by s.n desc limit 1""")
                .param("id", matter.id()).param("n", step.n()).query(String.class).single();
        book.leave(step, "resubmit", false, me);
        waited(matter, route, Shanghai.day(step.since()));
        note(matter, step, "resubmit", from, null, me);
        passing.enter(matter, kind, route.state(from).orElseThrow(), units.withId(step.unitId()).orElseThrow(), 0);
    }

    private void reopen(MatterRow matter, StepRow step, Kind kind, Route route, String reason, Actor me) {
        if (matter.open() || kind.reopen() == 0 || "WITHDRAWN".equals(matter.ended())) {
            throw MatterRefusal.REOPEN_NOT.because(kind.name());
        }
        if (matter.endedOn().plusDays(kind.reopen()).isBefore(passing.today())) {
            throw MatterRefusal.REOPEN_LATE.because(kind.reopen());
        }
        Acts.needed(reason);
        note(matter, step, "reopen", route.first().code(), reason, me);
        LocalDate due = route.limit().from(passing.today(), calendar);
        book.counted(matter.id(), () -> jdbc.sql("""
                update matter.matter set ended = null, ended_at = null, ended_on = null, reason = null, rating = null, rated = null,
                    due_on = :due, due_told = false
                where id = :id""").param("due", due).param("id", matter.id()).update());
        passing.enter(matter, kind, route, route.first().code());
    }

    private void rate(MatterRow matter, Acts.Asked asked, String words, Actor me) {
        int points = Optional.ofNullable(asked.to()).filter(to -> to.matches("[1-5]")).map(Integer::valueOf)
                .orElseThrow(MatterRefusal.RATING_INVALID::because);
        if (matter.open()) {
            throw MatterRefusal.RATE_LATER.because();
        }
        if (matter.rating() != null) {
            throw MatterRefusal.RATED_BEFORE.because();
        }
        book.counted(matter.id(), () -> jdbc.sql("update matter.matter set rating = :points, rated = :words where id = :id")
                .param("points", points).param("words", words, java.sql.Types.VARCHAR).param("id", matter.id()).update());
        book.note(matter.id(), new MatterBook.Noted("rate", NAMES.get("rate"), me.name(), matter.unitId(), null, null, words,
                Map.of("points", points)), me);
    }

    private void remind(MatterRow matter, StepRow step, Kind kind, Actor me) {
        if (step.byAsker() || step.paused()) {
            throw MatterRefusal.NOT_WAITING.because();
        }
        if (jdbc.sql("select exists (select from matter.act where matter_id = :id and act = 'remind' and at >= :today)")
                .param("id", matter.id()).param("today", java.sql.Timestamp.from(Shanghai.start(passing.today())))
                .query(Boolean.class).single()) {
            throw MatterRefusal.REMINDED_TODAY.because();
        }
        book.note(matter.id(), new MatterBook.Noted("remind", NAMES.get("remind"), me.name(), step.unitId(), null, null, null, null), me);
        messages.reminded(matter, kind, units.withId(step.unitId()).orElseThrow(), step);
    }

    private void note(MatterRow matter, StepRow step, String act, String to, String reason, Actor me) {
        book.note(matter.id(), new MatterBook.Noted(act, NAMES.get(act), me.name(), step.unitId(), step.state(), to, reason, null), me);
    }
}
