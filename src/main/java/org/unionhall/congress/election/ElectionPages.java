package org.unionhall.congress.election;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 选举: the elections of an area, and the page of each. */
@Controller
class ElectionPages {

    private static final int PAGE = 30;

    private final ElectionBook book;
    private final Consulting consulting;
    private final Candidates candidates;
    private final MemberOfElection members;
    private final CandidateChecks checks;
    private final CandidateNotices notices;
    private final Tellers tellers;
    private final Rounds rounds;
    private final NextRound following;
    private final Meetings meetings;
    private final Units units;
    private final Clock clock;

    ElectionPages(ElectionBook book, Consulting consulting, Candidates candidates, MemberOfElection members,
            CandidateChecks checks, CandidateNotices notices,
            Tellers tellers, Rounds rounds, NextRound following, Meetings meetings, Units units, Clock clock) {
        this.book = book;
        this.consulting = consulting;
        this.candidates = candidates;
        this.members = members;
        this.checks = checks;
        this.notices = notices;
        this.tellers = tellers;
        this.rounds = rounds;
        this.following = following;
        this.meetings = meetings;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/elections")
    ModelAndView list(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "0") long meeting) {
        String only = Arrays.stream(ElectionState.values()).map(Enum::name).filter(state::equals).findFirst().orElse("");
        List<Election> rows = book.rows(scope, only, meeting, before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Election> shown = more ? rows.subList(0, PAGE) : rows;
        Map<ElectionState, Long> counts = book.counts(scope);
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.values().stream().mapToLong(Long::longValue).sum(), null, "/elections", only.isEmpty()));
        counts.forEach((one, many) -> chips.add(new Chip(one.title(), many, one.tone(), "/elections?state=" + one.name(), one.name().equals(only))));
        Map<Long, String> names = new LinkedHashMap<>();
        shown.forEach(one -> names.computeIfAbsent(one.unitId(), id -> units.withId(id).map(Unit::shown).orElse("")));
        return new ModelAndView("congress/elections").addObject("rows", shown).addObject("chips", chips).addObject("names", names)
                .addObject("may", me.may(RUN_CONGRESS)).addObject("meeting", meeting == 0 ? null : meetings.withId(meeting)
                        .filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new))
                .addObject("next", more ? "/elections?state=" + only + "&meeting=" + meeting + "&before=" + shown.getLast().id() : null);
    }

    /** Candidates, notice, tellers and rounds. Upper unions see how far it is, the union itself works here. */
    @GetMapping("/elections/{id}")
    ModelAndView one(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String find) {
        Election election = book.within(scope, id);
        Unit unit = units.withId(election.unitId()).orElseThrow();
        boolean runs = me.scope(RUN_CONGRESS).covers(unit.place());
        boolean noticeOver = election.noticeTo() != null && Shanghai.today(clock).isAfter(election.noticeTo());
        List<String> elected = following.elected(id);
        return new ModelAndView("congress/election").addObject("election", election).addObject("unit", unit).addObject("runs", runs)
                .addObject("candidates", runs || election.state() != ElectionState.DRAFT ? candidates.of(id) : List.of())
                .addObject("found", runs && !find.isBlank() ? members.beginning(election, find) : List.of()).addObject("find", find)
                .addObject("objections", runs ? notices.objections(id) : List.of()).addObject("tellers", tellers.of(id))
                .addObject("rounds", rounds.of(id)).addObject("next", following.next(election))
                .addObject("check", checks.of(id).orElse(null)).addObject("upper", unit.parentId() == null ? null : units.withId(unit.parentId()).map(Unit::shown).orElse(null))
                .addObject("noticeEnd", notices.earliestEnd(election))
                .addObject("noticeOver", noticeOver).addObject("elected", elected).addObject("consulted", consulting.of(id).orElse(null))
                .addObject("congress", meetings.withId(election.congress()).map(Meeting::title).orElse(null))
                .addObject("steps", ElectionCourse.of(election, candidates.running(id).size(), rounds.of(id).size(), elected.size(), noticeOver))
                .addObject("graded", election.appraises() ? rounds.latest(id).map(Counting::outcome).orElse(null) : null);
    }
}
