package org.unionhall.congress.party;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
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
import org.unionhall.congress.meeting.LetterOut;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 提请党委事项: what one's unions put before the Party committee in a year, and what came of it. */
@Controller
class PartyIssuePages {

    private static final int PAGE = 30;
    private static final int PAPER = 500;
    private static final int YEARS = 3;

    private final PartyIssues issues;
    private final Units units;
    private final LetterOut out;
    private final Clock clock;

    PartyIssuePages(PartyIssues issues, Units units, LetterOut out, Clock clock) {
        this.issues = issues;
        this.units = units;
        this.out = out;
        this.clock = clock;
    }

    /** @param after number of the last one shown */
    @GetMapping("/party-issues")
    ModelAndView list(@May(RUN_CONGRESS) Scope scope, @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after) {
        int now = Shanghai.today(clock).getYear();
        int of = year < 2000 || year > now ? now : year;
        IssueState only = Arrays.stream(IssueState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        List<PartyIssue> rows = issues.lines(scope, of, only, after == 0 ? Long.MAX_VALUE : after, PAGE + 1);
        List<PartyIssue> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String own = "/party-issues?year=" + of;
        return new ModelAndView("congress/party-issues").addObject("rows", shown).addObject("year", of).addObject("today", Shanghai.today(clock))
                .addObject("tabs", IntStream.range(0, YEARS).mapToObj(i -> new Link(now - i + " 年", "/party-issues?year=" + (now - i), now - i == of,
                        null)).toList())
                .addObject("chips", chips(issues.counts(scope, of), own, only))
                .addObject("next", rows.size() > PAGE ? own + "&state=" + state + "&after=" + shown.getLast().id() : null);
    }

    @GetMapping("/party-issues/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me) {
        return form(scope, me, Typed.of(Map.of()));
    }

    @PostMapping("/party-issues/new")
    ModelAndView write(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        try {
            Unit unit = own(scope, me).stream().filter(one -> one.code().equals(sent.get("unit"))).findFirst()
                    .orElseThrow(PartyRefusal.UNIT_MISSING::because);
            long id = issues.write(unit, typed.text("title"), typed.text("why"), typed.text("proposal"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已写好。提请党委后，在这里登记提请日期。"));
            return new ModelAndView("redirect:/party-issues/" + id);
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(scope, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/party-issues/{id}")
    ModelAndView one(@May(RUN_CONGRESS) Scope scope, @PathVariable long id) {
        return one(issues.open(id, scope), Typed.of(Map.of("on", Shanghai.today(clock).toString())));
    }

    /** @param act put, studied, done or dropped */
    @PostMapping("/party-issues/{id}/{act}")
    ModelAndView act(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String act,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        PartyIssue issue = issues.open(id, scope);
        Typed typed = Typed.of(sent);
        LocalDate on = typed.day("on", "日期");
        LocalDate due = typed.day("due", "期限");
        try {
            if (typed.ok()) {
                switch (act) {
                    case "put" -> issues.put(id, on, scope, me);
                    case "studied" -> issues.studied(id, on, typed.text("decision"), typed.text("doer"), due, scope, me);
                    case "done" -> issues.done(id, on, typed.text("result"), scope, me);
                    case "dropped" -> issues.drop(id, scope, me);
                    default -> throw new NotHere();
                }
                next.addFlashAttribute(Flash.KEY, Flash.done("已登记。"));
                return new ModelAndView("redirect:/party-issues/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = one(issue, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** 党委研究工会重大问题清单 of a year. */
    @GetMapping("/party-issues/list.docx")
    void paper(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "0") int year, HttpServletResponse response)
            throws IOException {
        int of = year < 2000 ? Shanghai.today(clock).getYear() : year;
        List<PartyIssue> rows = issues.lines(scope, of, null, Long.MAX_VALUE, PAPER).reversed();
        Block table = new Block.Grid(List.of("序号", "议题", "提请", "研究", "决定", "落实单位和期限", "落实情况"), IntStream.range(0, rows.size())
                .mapToObj(i -> line(i + 1, rows.get(i))).toList());
        out.send(new Letter(null, null, of + "年党委研究工会重大问题清单", null, List.of(table), List.of(),
                own(scope, me).stream().findFirst().map(Unit::name).orElse(null), Shanghai.today(clock), List.of()), "docx", response);
    }

    private static List<String> line(int number, PartyIssue issue) {
        return List.of(String.valueOf(number), issue.title(), Show.day(issue.putOn()), Show.day(issue.studiedOn()), text(issue.decision()),
                text(issue.doer()) + (issue.due() == null ? "" : "，" + Show.day(issue.due())),
                issue.result() == null ? issue.state().title() : Show.day(issue.doneOn()) + " " + issue.result());
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed) {
        return new ModelAndView("congress/party-issue-new").addObject("typed", typed)
                .addObject("units", own(scope, me).stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    }

    private ModelAndView one(PartyIssue issue, Typed typed) {
        return new ModelAndView("congress/party-issue").addObject("issue", issue).addObject("typed", typed)
                .addObject("late", issue.late(Shanghai.today(clock)));
    }

    /** Unions of one's posts. */
    private List<Unit> own(Scope scope, Actor me) {
        return me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> unit.active() && scope.covers(unit.place())).toList();
    }

    private static List<Chip> chips(Map<IssueState, Long> counts, String own, IssueState only) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.entrySet().stream().filter(one -> one.getKey() != IssueState.DROPPED).mapToLong(Map.Entry::getValue).sum(),
                null, own, only == null));
        counts.forEach((state, count) -> chips.add(new Chip(state.title(), count, state.tone(), own + "&state=" + state.name(), state == only)));
        return chips;
    }
}
