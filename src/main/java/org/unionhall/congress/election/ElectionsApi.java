package org.unionhall.congress.election;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.door.CountResult;
import org.unionhall.congress.term.Office;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** Elections for programs, by the rules of the pages: drawn up, paper ballots entered, closed, the result and the box. */
@RestController
@RequestMapping("/api/v1/elections")
class ElectionsApi {

    private final ElectionBook book;
    private final Drawing drawing;
    private final Candidates candidates;
    private final Rounds rounds;
    private final PaperEntry papers;
    private final NextRound following;
    private final MyElections mine;
    private final Voting voting;
    private final Archive archive;
    private final Units units;

    ElectionsApi(ElectionBook book, Drawing drawing, Candidates candidates, Rounds rounds, PaperEntry papers, NextRound following,
            MyElections mine, Voting voting, Archive archive, Units units) {
        this.book = book;
        this.drawing = drawing;
        this.candidates = candidates;
        this.rounds = rounds;
        this.papers = papers;
        this.following = following;
        this.mine = mine;
        this.voting = voting;
        this.archive = archive;
        this.units = units;
    }

    /**
     * {@code office} such as MEMBER or CHAIR; {@code mode} PAPER, ELECTRONIC or BOTH; {@code meeting} may be left out; so may {@code purpose},
     * then it is TERM. BY_ELECTION fills open seats of {@code term}, RECALL votes on {@code seat} for {@code grounds}, CONSULTATION has no
     * ballot.
     */
    @Schema(name = "NewElection")
    record New(String unit, Long meeting, String title, Office office, String officeTitle, Integer seats, Integer congress, Integer years,
               Mode mode, NameOrder order, Purpose purpose, Long forCongress, Long term, Long seat, String grounds) {
    }

    @Schema(name = "ElectionRound")
    record RoundJson(long round, int number, String kind, String state, int seats, List<String> candidates, Integer present, Integer paperIssued,
                     Integer paperReturned, int electronic) {

        static RoundJson of(ElectionRound round) {
            return new RoundJson(round.id(), round.number(), round.kind().name(), round.state().name(), round.seats(), round.candidates(),
                    round.present(), round.issued(), round.returned(), round.electronic());
        }
    }

    @Schema(name = "Election")
    record One(long id, String unit, String title, String office, int seats, int congress, int years, String mode, String purpose, Map<String, Object> rules,
               String state, LocalDate noticeFrom, LocalDate noticeTo, int shouldAttend, String rollHash, List<String> candidates,
               List<RoundJson> rounds) {
    }

    /**
     * One bundle as a teller read it: either lines such as {@code "1120 12 张三"}, see the page of tellers, or a tally.
     * {@code weight} may be left out where all ballots weigh the same.
     */
    @Schema(name = "PaperBundle")
    record Bundle(long round, int bundle, BigDecimal weight, List<String> lines, PaperTally tally) {

        PaperBundle read(ElectionRound round, Scale scale) {
            BigDecimal each = weight == null ? round.onlyWeight() : weight;
            return tally != null ? PaperBundle.of(each, tally)
                    : PaperBundle.of(each, PaperLine.read(bundle, String.join("\n", lines == null ? List.of() : lines), round.candidates().size(), scale));
        }
    }

    @Schema(name = "BundleEntered")
    record Entered(int bundle, long ballots, int differences) {
    }

    /** {@code sealed} is base64; how a ballot is written and sealed stands in ADR 14. */
    @Schema(name = "Vote")
    record Vote(long round, String sealed) {
    }

    @Schema(name = "VoteReceipt")
    record Receipt(String receipt) {
    }

    @Schema(name = "ElectionClose")
    record Close(long round, Integer present) {
    }

    @Schema(name = "ElectionResult")
    record Result(String state, List<String> elected, List<RoundResult> rounds) {
    }

    @Schema(name = "RoundResult")
    record RoundResult(long round, String kind, CountResult result) {
    }

    @ApiResponse(responseCode = "201", description = "已建立", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<One> draw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestBody New asked) {
        Unit unit = units.withCode(asked.unit() == null ? "" : asked.unit().strip()).filter(one -> scope.covers(one.place()) && one.active())
                .orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because("unit"));
        boolean recall = asked.purpose() == Purpose.RECALL;
        if (asked.office() == null && !recall || asked.mode() == null) {
            throw ElectionRefusal.CHOICE_INVALID.because(asked.office() == null && !recall ? "office" : "mode");
        }
        long id = drawing.draw(new NewElection(unit.id(), asked.meeting() == null ? 0 : asked.meeting(), asked.title(), asked.office(),
                asked.officeTitle(), number(asked.seats()), number(asked.congress()), number(asked.years()), asked.mode(),
                asked.order() == null ? NameOrder.STROKES : asked.order(),
                new Aim(asked.purpose() == null ? Purpose.TERM : asked.purpose(), number(asked.forCongress()), number(asked.term()),
                        number(asked.seat()), asked.grounds())), me);
        return ResponseEntity.created(URI.create("/api/v1/elections/" + id)).body(json(book.within(scope, id)));
    }

    @GetMapping("/{id}")
    One one(@May(READ_UNITS) Scope scope, @PathVariable long id) {
        return json(book.within(scope, id));
    }

    /** A teller enters a bundle; entered again it takes the place of what was there. */
    @PostMapping("/{id}/ballots")
    Entered enter(@Self Actor me, @PathVariable long id, @RequestBody Bundle bundle) {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        papers.enter(election, bundle.round(), bundle.bundle(), now -> bundle.read(now, election.rules().scale()), me);
        PaperBundle entered = papers.of(bundle.round(), papers.tellerOf(election, me)).get(bundle.bundle());
        return new Entered(bundle.bundle(), entered == null ? 0 : entered.many(), papers.differences(bundle.round()).size());
    }

    /** A voter's ballot, sealed to both keys of the round by the voter's own program; sent again it is confirmed again. */
    @PostMapping("/{id}/votes")
    Receipt vote(@Self Actor me, @PathVariable long id, @RequestBody Vote vote) {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        return new Receipt(voting.vote(election, vote.round(), me.personKey(), vote.sealed() == null ? "" : vote.sealed()));
    }

    @PostMapping("/{id}/close")
    RoundJson close(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestBody Close close) {
        rounds.close(book.within(scope, id), close.round(), number(close.present()), me);
        return RoundJson.of(rounds.withId(close.round()).orElseThrow(NotHere::new));
    }

    /** What scrutineers have confirmed. */
    @GetMapping("/{id}/result")
    Result result(@May(READ_UNITS) Scope scope, @PathVariable long id) {
        Election election = book.within(scope, id);
        return new Result(election.state().name(), following.elected(id), rounds.of(id).stream()
                .filter(one -> one.state() == ElectionRound.State.CONFIRMED || one.state() == ElectionRound.State.VOID)
                .map(one -> new RoundResult(one.id(), one.kind().name(), CountResult.of(Counting.outcome(one)))).toList());
    }

    /** The public archive: rules, boxes with their keys, paper bundles, results. */
    @GetMapping(value = "/{id}/box", produces = MediaType.APPLICATION_JSON_VALUE)
    String box(@May(READ_UNITS) Scope scope, @PathVariable long id) {
        return archive.of(book.within(scope, id));
    }

    private One json(Election election) {
        return new One(election.id(), units.withId(election.unitId()).map(Unit::code).orElse(null), election.title(), election.office().name(),
                election.seats(), election.congressNo(), election.termYears(), election.mode().name(), election.purpose().name(), RulesJson.map(election.rules()),
                election.state().name(), election.noticeFrom(), election.noticeTo(), election.shouldAttend(), election.rollHash(),
                election.state() == ElectionState.DRAFT ? List.of() : candidates.running(election.id()).stream().map(Candidate::name).toList(),
                rounds.of(election.id()).stream().map(RoundJson::of).toList());
    }

    private static long number(Long number) {
        return number == null ? 0 : number;
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }
}
