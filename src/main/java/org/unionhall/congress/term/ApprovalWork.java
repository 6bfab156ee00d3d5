package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.matter.ReplyNumbers;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.time.Shanghai;

/** The code behind 选举结果报批: approved, the terms begin with the election day; else nothing begins. */
@Component
class ApprovalWork implements MatterWork {

    private final Terms terms;
    private final TermBook book;
    private final Units units;
    private final ReplyNumbers numbers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalWork(Terms terms, TermBook book, Units units, ReplyNumbers numbers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.terms = terms;
        this.book = book;
        this.units = units;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "congress.approval";
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("选举结果：" + filing.answer("title"));
    }

    /** The list comes from the ballots and is not written by hand. */
    @Override
    public Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        answers.forEach((field, value) -> {
            if (!value.equals(matter.answer(field))) {
                throw TermRefusal.RESULT_LOCKED.because();
            }
        });
        return matter.answers();
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        LocalDate today = Shanghai.today(clock);
        Unit decider = Optional.ofNullable(units.withId(matter.unitId()).orElseThrow().parentId()).flatMap(units::withId).orElseThrow();
        String number = numbers.next(decider, today.getYear(), 0);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("批复文号", number);
        for (Term proposed : book.ofMatter(matter.id())) {
            Term begun = terms.withId(begin(proposed, actor)).orElseThrow();
            book.counted(proposed.unitId(), () -> jdbc.sql("""
                    update congress.term set state = 'TAKEN', joins = :begun, reply_no = :number, replied_on = :today where id = :id""")
                    .param("begun", begun.id()).param("number", number).param("today", today).param("id", proposed.id()).update());
            told.put(begun.shown(), Show.day(begun.electedOn()) + "至" + Show.day(begun.lastDay()));
        }
        return told;
    }

    private long begin(Term proposed, Actor actor) {
        List<Holder> holders = book.seats(proposed.id()).stream()
                .map(seat -> new Holder(seat.personKey(), seat.name(), seat.office(), seat.title())).toList();
        if (proposed.joins() != 0) {
            Term term = terms.withId(proposed.joins()).filter(Term::running).orElseThrow(TermRefusal.NOT_RUNNING::because);
            terms.join(term, holders, proposed.electedOn(), actor);
            return term.id();
        }
        return terms.begin(new NewTerm(proposed.unitId(), proposed.body(), proposed.title(), proposed.number(), proposed.electedOn(),
                proposed.years(), holders), proposed.electionId(), "ELECTION", actor);
    }

    @Override
    public void ended(Matter matter, String outcome) {
        List<Term> proposed = book.ofMatter(matter.id());
        boolean approved = outcome.equals("DONE");
        if (!approved) {
            proposed.forEach(term -> {
                book.hold(term.unitId());
                book.counted(term.unitId(), () -> jdbc.sql("update congress.term set state = 'DROPPED' where id = :id")
                        .param("id", term.id()).update());
                jdbc.sql("update congress.holder set person_key = null where term_id = :id").param("id", term.id()).update();
            });
        }
        String reason = approved ? null : jdbc.sql("select reason from matter.matter where id = :id").param("id", matter.id())
                .query((row, n) -> Optional.ofNullable(row.getString(1)).orElse(outcome.equals("WITHDRAWN") ? "已撤回" : null)).single();
        proposed.stream().map(Term::electionId).filter(election -> election != 0).distinct()
                .forEach(election -> events.publishEvent(new ElectionDecided(election, approved, reason)));
    }
}
