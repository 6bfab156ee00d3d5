package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * The code behind 调动主席、副主席 (工会法第十八条): own committee by more than half, then the union above. Whether its silence is
 * consent is a parameter.
 */
@Component
class MovingWork implements MatterWork {

    private final TermBook book;
    private final TermRules rules;
    private final Ending ending;
    private final Units units;
    private final Clock clock;

    private record Chair(Term term, Seat seat) {
    }

    MovingWork(TermBook book, TermRules rules, Ending ending, Units units, Clock clock) {
        this.book = book;
        this.rules = rules;
        this.ending = ending;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "congress.moving";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return units.withId(chair(filing).term().unitId());
    }

    @Override
    public Optional<String> title(Filing filing) {
        Chair chair = chair(filing);
        return Optional.of("调动" + chair.seat().shown() + "：" + chair.term().unitName());
    }

    @Override
    public Optional<String> begins(Filing filing) {
        return Optional.of(rules.tacitMove(chair(filing).term().unitId(), Shanghai.today(clock)) ? "tacit" : "review");
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Chair chair = chair(filing);
        if (units.withId(chair.term().unitId()).orElseThrow().parentId() == null) {
            throw TermRefusal.NO_UPPER.because(chair.term().unitName());
        }
        consent(filing.answers());
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("who", chair.seat().name() + " " + chair.seat().shown());
        return answers;
    }

    @Override
    public Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        consent(answers);
        Map<String, String> kept = new LinkedHashMap<>(answers);
        kept.put("seat", matter.answer("seat"));
        kept.put("who", matter.answer("who"));
        return kept;
    }

    /** Whose day has come goes at once, others when their going is noted. */
    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        Seat seat = book.seat(Long.parseLong(matter.answer("seat"))).filter(Seat::held).orElseThrow(TermRefusal.NOT_RUNNING::because);
        LocalDate on = LocalDate.parse(matter.answer("moveOn"));
        if (!on.isAfter(Shanghai.today(clock))) {
            ending.leave(seat, on, Why.MOVED, "调动", actor);
        }
        return Map.of("同意调动", seat.shown(), "调动日期", Show.day(on));
    }

    private static void consent(Map<String, String> answers) {
        int all = Integer.parseInt(answers.get("committee"));
        int agreed = Integer.parseInt(answers.get("agreed"));
        if (agreed > all || agreed * 2 <= all) {
            throw TermRefusal.MOVE_CONSENT.because(all, agreed);
        }
    }

    private Chair chair(Filing filing) {
        String asked = filing.answer("seat");
        if (filing.by() == null || !asked.matches("\\d{1,18}")) {
            throw TermRefusal.TERM_UNKNOWN.because();
        }
        Seat seat = book.seat(Long.parseLong(asked)).orElseThrow(TermRefusal.TERM_UNKNOWN::because);
        try {
            Term term = book.open(seat.termId(), filing.by().scope(Permission.RUN_CONGRESS));
            if (!term.running() || !seat.held() || seat.office() != Office.CHAIR && seat.office() != Office.VICE_CHAIR) {
                throw TermRefusal.MOVE_NOT_CHAIR.because();
            }
            return new Chair(term, seat);
        } catch (NotHere nowhere) {
            throw TermRefusal.TERM_UNKNOWN.because();
        }
    }
}
