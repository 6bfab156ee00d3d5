package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.time.Shanghai;

/** The code behind 辞职: the holder asks, the committee notes it (of a chair the union above), the office ends on that day. */
@Component
class ResignWork implements MatterWork {

    private final JdbcClient jdbc;
    private final TermBook book;
    private final Leaving leaving;
    private final Units units;
    private final Clock clock;

    private record Held(Term term, Seat seat) {

        String shown() {
            return term.unitName() + term.bodyTitle() + seat.shown();
        }
    }

    ResignWork(JdbcClient jdbc, TermBook book, Leaving leaving, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.leaving = leaving;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "congress.resigning";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return units.withId(held(filing).term().unitId());
    }

    @Override
    public Optional<String> begins(Filing filing) {
        Held held = held(filing);
        boolean above = units.withId(held.term().unitId()).map(Unit::parentId).isPresent();
        return Optional.of(above && (held.seat().office() == Office.CHAIR || held.seat().office() == Office.VICE_CHAIR) ? "above" : "note");
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("office", held(filing).shown());
        return answers;
    }

    /** What is resigned stays; only the reason may be put better. */
    @Override
    public Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        Map<String, String> kept = new LinkedHashMap<>(answers);
        kept.put("office", matter.answer("office"));
        return kept;
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        LocalDate today = Shanghai.today(clock);
        Held held = of(matter.asker().person()).stream().filter(one -> one.shown().equals(matter.answer("office"))).findFirst()
                .orElseThrow(TermRefusal.NOT_RUNNING::because);
        leaving.leave(held.term(), held.seat().id(), Why.RESIGNED, today, "本人辞职，" + matter.id() + " 号事项", actor);
        return Map.of("职务到", Show.day(today));
    }

    private Held held(Filing filing) {
        List<Held> held = of(filing.asker().person());
        String asked = filing.answer("office").strip();
        List<Held> meant = asked.isEmpty() ? held : held.stream()
                .filter(one -> one.shown().equals(asked) || one.seat().shown().equals(asked)).toList();
        if (held.isEmpty()) {
            throw TermRefusal.RESIGN_NOTHING.because();
        }
        if (meant.size() != 1) {
            throw TermRefusal.RESIGN_WHICH.because(held.stream().map(Held::shown).collect(Collectors.joining("、")));
        }
        return meant.getFirst();
    }

    /** Offices somebody holds in terms that run. */
    private List<Held> of(byte[] person) {
        return person == null ? List.of() : jdbc.sql("""
                select h.id from congress.holder h join congress.term t on t.id = h.term_id and t.state = 'RUNNING'
                where h.person_key = :person and h.until is null order by h.id limit 50""").param("person", person).query(Long.class).list()
                .stream().flatMap(id -> book.seat(id).stream())
                .flatMap(seat -> book.withId(seat.termId()).map(term -> new Held(term, seat)).stream()).toList();
    }
}
