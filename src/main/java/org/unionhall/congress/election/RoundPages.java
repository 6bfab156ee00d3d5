package org.unionhall.congress.election;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.ballot.Box;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** One round as who holds the election sees it: keys, opening, paper ballots, closing, count, result on the big screen. */
@Controller
class RoundPages {

    private static final int PAGE = 50;

    private final ElectionBook book;
    private final Rounds rounds;
    private final Rolls rolls;
    private final Tellers tellers;
    private final PaperEntry papers;
    private final Confirming confirming;
    private final Counting counting;
    private final Box box;
    private final Tablets tablets;
    private final Meetings meetings;
    private final Units units;

    RoundPages(ElectionBook book, Rounds rounds, Rolls rolls, Tellers tellers, PaperEntry papers, Confirming confirming, Counting counting,
            Box box, Tablets tablets, Meetings meetings, Units units) {
        this.book = book;
        this.rounds = rounds;
        this.rolls = rolls;
        this.tellers = tellers;
        this.papers = papers;
        this.confirming = confirming;
        this.counting = counting;
        this.box = box;
        this.tablets = tablets;
        this.meetings = meetings;
        this.units = units;
    }

    @GetMapping("/elections/{id}/rounds/{round}")
    ModelAndView one(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round) {
        return page("round", book.within(scope, id), round);
    }

    /** Who has voted, by name: only that, not what; paper ballots are given out here. */
    @GetMapping("/elections/{id}/rounds/{round}/roll")
    ModelAndView roll(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round,
            @RequestParam(defaultValue = "-1") int after, @RequestParam(defaultValue = "") String name) {
        Election election = book.within(scope, id);
        List<Rolls.Voter> voters = rolls.page(id, after, name, PAGE + 1);
        boolean more = voters.size() > PAGE;
        List<Rolls.Voter> shown = more ? voters.subList(0, PAGE) : voters;
        return page("round-roll", election, round).addObject("voters", shown).addObject("name", name)
                .addObject("more", more ? "/elections/" + id + "/rounds/" + round + "/roll?name=" + name + "&after=" + shown.getLast().position() : null);
    }

    /** For the hall: how many have voted; after the count the result as bars. */
    @GetMapping("/elections/{id}/rounds/{round}/screen")
    ModelAndView screen(@May(READ_UNITS) Scope scope, @PathVariable long id, @PathVariable long round) {
        return page("round-screen", book.within(scope, id), round);
    }

    @GetMapping("/elections/{id}/rounds/{round}/screen/now")
    ModelAndView now(@May(READ_UNITS) Scope scope, @PathVariable long id, @PathVariable long round) {
        return page("roundNow", book.within(scope, id), round);
    }

    private ModelAndView page(String view, Election election, long round) {
        ElectionRound one = rounds.withId(round).filter(found -> found.election() == election.id()).orElseThrow(NotHere::new);
        Meeting meeting = election.meeting() == 0 ? null : meetings.withId(election.meeting()).orElse(null);
        return new ModelAndView("congress/" + view).addObject("election", election).addObject("round", one)
                .addObject("unit", units.withId(election.unitId()).map(Unit::shown).orElse("")).addObject("meeting", meeting)
                .addObject("tellers", tellers.of(election.id())).addObject("confirmations", confirming.of(round))
                .addObject("outcome", Counting.outcome(one)).addObject("tablets", tablets.of(election.unitId())).addObject("first", papers.of(round, 1)).addObject("second", papers.of(round, 2))
                .addObject("differences", one.state() == ElectionRound.State.CLOSED ? papers.differences(round) : List.of());
    }

    @PostMapping("/elections/{id}/rounds/{round}/open")
    String open(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round, RedirectAttributes next) {
        return act(scope, id, round, "", next, "投票开始。", election -> rounds.open(election, round, me));
    }

    @PostMapping("/elections/{id}/rounds/{round}/close")
    String close(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round,
            @RequestParam(defaultValue = "0") int present, RedirectAttributes next) {
        return act(scope, id, round, "", next, "投票结束，可以计票。", election -> rounds.close(election, round, present, me));
    }

    @PostMapping("/elections/{id}/rounds/{round}/papers")
    String papers(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        return act(scope, id, round, "", next, "已登记发出和收回的选票数，请监票人确认。",
                election -> {
                    int weights = rounds.withId(round).orElseThrow(NotHere::new).weights().size();
                    int present = sent.containsKey("present") ? figures(sent, "present", 1, election).getFirst() : -1;
                    rounds.papers(election, round, present, figures(sent, "issued", weights, election), figures(sent, "returned", weights, election), me);
                });
    }

    /** One figure for each weight, in {@code issued}, {@code issued1} and so on. */
    private static List<Integer> figures(Map<String, String> sent, String field, int weights, Election election) {
        return IntStream.range(0, weights).mapToObj(i -> sent.getOrDefault(i == 0 ? field : field + i, "").strip()).map(text -> {
            if (!text.matches("\\d{1,6}")) {
                throw ElectionRefusal.COUNTS_INVALID.because(election.shouldAttend());
            }
            return Integer.valueOf(text);
        }).toList();
    }

    @PostMapping("/elections/{id}/rounds/{round}/count")
    String count(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round, RedirectAttributes next) {
        return act(scope, id, round, "", next, election -> {
            Outcome outcome = counting.count(election, round, me);
            return outcome.held() ? Flash.done("计票完成，请监票人确认结果。") : Flash.refused("计票完成：" + outcome.next().title() + "。");
        });
    }

    @PostMapping("/elections/{id}/rounds/{round}/roll/{position}")
    String paper(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round, @PathVariable int position,
            @RequestParam(defaultValue = "false") boolean back, @RequestParam(defaultValue = "") String name, RedirectAttributes next) {
        return act(scope, id, round, "/roll", next, back ? "已收回未用的纸质选票。" : "已登记发出纸质选票。", election -> {
            if (position < 0 || position >= election.shouldAttend()) {
                throw new NotHere();
            }
            if (back) {
                box.takePaperBack(round, position);
            } else {
                box.givePaper(round, position);
            }
        });
    }

    private String act(Scope scope, long id, long round, String page, RedirectAttributes next, String done, Consumer<Election> act) {
        return act(scope, id, round, page, next, election -> {
            act.accept(election);
            return Flash.done(done);
        });
    }

    private String act(Scope scope, long id, long round, String page, RedirectAttributes next, Function<Election, Flash> act) {
        Election election = book.within(scope, id);
        rounds.withId(round).filter(one -> one.election() == id).orElseThrow(NotHere::new);
        try {
            next.addFlashAttribute(Flash.KEY, act.apply(election));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/elections/" + id + "/rounds/" + round + page;
    }
}
