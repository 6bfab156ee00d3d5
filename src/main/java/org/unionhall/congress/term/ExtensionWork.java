package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.TermProfile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** The code behind 延期换届: once a term, not longer than the rule; posts that the term gave last as long. */
@Component
class ExtensionWork implements MatterWork {

    private final TermBook book;
    private final Askers askers;
    private final TermRules rules;
    private final TermClock terms;
    private final OfficePower power;
    private final Units units;
    private final TermProfile profile;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    ExtensionWork(TermBook book, Askers askers, TermRules rules, TermClock terms, OfficePower power, Units units, TermProfile profile,
            JdbcClient jdbc, Trail trail, Clock clock) {
        this.book = book;
        this.askers = askers;
        this.rules = rules;
        this.terms = terms;
        this.power = power;
        this.units = units;
        this.profile = profile;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "congress.extension";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return units.withId(term(filing).unitId());
    }

    @Override
    public Optional<String> title(Filing filing) {
        Term term = term(filing);
        return Optional.of("延期换届：" + term.unitName() + term.shown());
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Term term = term(filing);
        if (units.withId(term.unitId()).orElseThrow().parentId() == null) {
            throw TermRefusal.NO_UPPER.because(term.unitName());
        }
        check(term, LocalDate.parse(filing.answer("to")));
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("body", term.shown());
        return answers;
    }

    @Override
    public Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        check(book.withId(Long.parseLong(matter.answer("term"))).orElseThrow(), LocalDate.parse(answers.get("to")));
        Map<String, String> kept = new LinkedHashMap<>(answers);
        kept.put("term", matter.answer("term"));
        kept.put("body", matter.answer("body"));
        return kept;
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        Term term = book.withId(Long.parseLong(matter.answer("term"))).orElseThrow();
        book.hold(term.unitId());
        LocalDate to = LocalDate.parse(matter.answer("to"));
        check(term, to);
        book.counted(term.unitId(), () -> jdbc.sql("update congress.term set extended_to = :to where id = :id").param("to", to)
                .param("id", term.id()).update());
        Term longer = book.withId(term.id()).orElseThrow();
        terms.stand(longer, Shanghai.today(clock));
        Unit unit = units.withId(term.unitId()).orElseThrow();
        book.seats(term.id()).stream().filter(Seat::held).forEach(seat -> {
            power.until(seat, to, "延期换届", actor);
            power.give(seat, unit, to, actor);
        });
        if (term.body() == Body.COMMITTEE) {
            profile.extended(unit.id(), to, actor);
        }
        trail.record(actor, "TERM_EXTENDED", term.unitId(), "term:" + term.id(), null, Map.of("to", term.ends()), Map.of("to", to));
        return Map.of("任期延长到", Show.day(to));
    }

    private void check(Term term, LocalDate to) {
        if (!term.running()) {
            throw TermRefusal.NOT_RUNNING.because();
        }
        if (term.extendedTo() != null) {
            throw TermRefusal.EXTENDED_BEFORE.because(Shanghai.format(term.extendedTo()));
        }
        int months = rules.extensionMonths(term.unitId(), Shanghai.today(clock));
        LocalDate latest = term.ends().plusMonths(months);
        if (!to.isAfter(term.ends()) || to.isAfter(latest)) {
            throw TermRefusal.EXTENSION_DAY.because(Shanghai.format(term.ends()), Shanghai.format(latest.plusDays(1)), months);
        }
    }

    /** One who files may ask for; made up numbers lead nowhere. */
    private Term term(Filing filing) {
        String asked = filing.answer("term");
        if (filing.by() == null || !asked.matches("\\d{1,18}")) {
            throw TermRefusal.TERM_UNKNOWN.because();
        }
        try {
            return askers.extendable(Long.parseLong(asked), filing.by());
        } catch (NotHere nowhere) {
            throw TermRefusal.TERM_UNKNOWN.because();
        }
    }
}
