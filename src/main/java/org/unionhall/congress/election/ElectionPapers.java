package org.unionhall.congress.election;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.congress.meeting.LetterOut;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** What is printed or sent on from an election: ballot papers, the report of the result, the archive of the box. */
@Controller
class ElectionPapers {

    private final ElectionBook book;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Tellers tellers;
    private final NextRound following;
    private final Archive archive;
    private final Units units;
    private final LetterOut letters;
    private final Clock clock;

    ElectionPapers(ElectionBook book, Rounds rounds, Candidates candidates, Tellers tellers, NextRound following, Archive archive,
            Units units, LetterOut letters, Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.candidates = candidates;
        this.tellers = tellers;
        this.following = following;
        this.archive = archive;
        this.units = units;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/elections/{id}/rounds/{round}/ballot.pdf")
    void ballot(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @PathVariable long round,
            @RequestParam(defaultValue = "") String weight, HttpServletResponse response) throws IOException {
        Election election = book.within(scope, id);
        ElectionRound one = rounds.withId(round).filter(found -> found.election() == id).orElseThrow(NotHere::new);
        BigDecimal each = one.weights().size() == 1 ? null : one.weights().stream().filter(known -> known.toPlainString().equals(weight))
                .findFirst().orElseThrow(ElectionRefusal.WEIGHT_MISSING::because);
        letters.send(ElectionLetters.ballot(election, one, each, units.withId(election.unitId()).orElseThrow().name()), "pdf", response);
    }

    @GetMapping("/elections/{id}/result.docx")
    void resultAsDocx(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        result(scope, id, "docx", response);
    }

    @GetMapping("/elections/{id}/result.pdf")
    void resultAsPdf(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        result(scope, id, "pdf", response);
    }

    /** For the notice board; {@code as} docx or pdf. */
    @GetMapping("/elections/{id}/announcement")
    void announcement(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "pdf") String as,
            HttpServletResponse response) throws IOException {
        Election election = book.within(scope, id);
        List<String> elected = following.elected(id);
        if (elected.isEmpty() || election.question() || election.state().ordinal() < ElectionState.CONFIRMED.ordinal()) {
            throw new NotHere();
        }
        letters.send(ElectionLetters.announcement(election, rounds.of(id), elected, units.withId(election.unitId()).orElseThrow().name(),
                Shanghai.today(clock)), as, response);
    }

    private void result(Scope scope, long id, String kind, HttpServletResponse response) throws IOException {
        Election election = book.within(scope, id);
        Unit unit = units.withId(election.unitId()).orElseThrow();
        String above = unit.parentId() == null ? null : units.withId(unit.parentId()).map(Unit::name).orElse(null);
        if (election.appraises()) {
            letters.send(ElectionLetters.grades(election, rounds.of(id), tellers.of(id), unit.name(), Shanghai.today(clock)), kind, response);
            return;
        }
        letters.send(ElectionLetters.result(election, rounds.of(id), candidates.of(id), following.elected(id), tellers.of(id), unit.name(), above,
                Shanghai.today(clock)), kind, response);
    }

    /** Everything needed to count again; public once the result is confirmed. */
    @GetMapping("/elections/{id}/box.json")
    void box(@May(READ_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        Election election = book.within(scope, id);
        response.setContentType("application/json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(election.title() + "-票箱档案.json", StandardCharsets.UTF_8).build().toString());
        response.getOutputStream().write(archive.of(election).getBytes(StandardCharsets.UTF_8));
    }
}
