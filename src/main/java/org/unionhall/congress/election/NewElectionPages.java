package org.unionhall.congress.election;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 新的选举: for a new term, for open seats, to recall somebody, or by consultation. */
@Controller
class NewElectionPages {

    private final Drawing drawing;
    private final Meetings meetings;
    private final Terms terms;
    private final Units units;

    NewElectionPages(Drawing drawing, Meetings meetings, Terms terms, Units units) {
        this.drawing = drawing;
        this.meetings = meetings;
        this.terms = terms;
        this.units = units;
    }

    /**
     * @param meeting that elects, 0 for none
     * @param term    whose open seats are filled, 0 for none; with the office and how many
     * @param seat    of whoever is to be recalled, 0 for none
     */
    @GetMapping("/elections/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "0") long meeting,
            @RequestParam(defaultValue = "0") long term, @RequestParam(defaultValue = "0") long seat, @RequestParam(defaultValue = "MEMBER") String office,
            @RequestParam(defaultValue = "") String seats) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("purpose", "TERM", "office", office, "mode", "PAPER", "order", "STROKES",
                "congress", "1", "years", "5", "seats", seats));
        meetings.withId(meeting).filter(one -> scope.covers(one.place())).ifPresent(one -> of(one, values));
        if (term != 0) {
            Term running = terms.withId(term).filter(one -> within(one, scope)).orElseThrow(NotHere::new);
            of(running, values);
            values.putAll(Map.of("purpose", "BY_ELECTION", "title", "补选" + running.shown()
                    + Arrays.stream(Office.values()).filter(one -> one.name().equals(office)).findFirst().map(Office::title).orElse("")));
        }
        if (seat != 0) {
            Seat held = terms.seat(seat).filter(Seat::held).orElseThrow(NotHere::new);
            Term running = terms.withId(held.termId()).filter(one -> within(one, scope)).orElseThrow(NotHere::new);
            of(running, values);
            values.putAll(Map.of("purpose", "RECALL", "seat", String.valueOf(seat), "seats", "1", "office", held.office().name(), "title",
                    "罢免" + running.shown() + held.shown() + "的表决"));
        }
        return form(scope, me, Typed.of(values));
    }

    private static void of(Meeting meeting, Map<String, String> values) {
        values.put("meeting", String.valueOf(meeting.id()));
        values.put("unit", meeting.unitCode());
        values.put("congress", String.valueOf(meeting.termNo() == null ? 1 : meeting.termNo()));
        if (meeting.kind() == MeetingKind.GROUP) {
            values.put("office", Office.DELEGATE.name());
            values.put("forCongress", String.valueOf(meeting.parentId()));
        } else if (meeting.kind() == MeetingKind.CONSULTATION) {
            values.put("office", Office.WOMEN_MEMBER.name());
        } else if (meeting.seats().committee() != null) {
            values.put("seats", String.valueOf(meeting.seats().committee()));
        }
    }

    private static void of(Term term, Map<String, String> values) {
        values.putAll(Map.of("unit", term.unitCode(), "term", String.valueOf(term.id()), "congress", String.valueOf(term.number()), "years",
                String.valueOf(term.years())));
    }

    private boolean within(Term term, Scope scope) {
        return term.running() && units.withId(term.unitId()).map(Unit::place).filter(scope::covers).isPresent();
    }

    @PostMapping("/elections/new")
    ModelAndView draw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        try {
            NewElection asked = read(typed, scope);
            if (typed.ok()) {
                long id = drawing.draw(asked, me);
                next.addFlashAttribute(Flash.KEY, Flash.done(asked.purpose() == Purpose.RECALL ? "表决已建好，请冻结名册后投票。"
                        : "选举已建好，请登记各小组推荐的候选人。"));
                return new ModelAndView("redirect:/elections/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(scope, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private NewElection read(Typed typed, Scope scope) {
        Meeting meeting = typed.number("meeting", "会议") == 0 ? null : meetings.withId(typed.number("meeting", "会议"))
                .filter(one -> scope.covers(one.place())).orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because("会议"));
        Unit unit = units.withCode(meeting == null ? String.valueOf(typed.text("unit")) : meeting.unitCode())
                .filter(one -> scope.covers(one.place()) && one.active()).orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because("哪个工会选举"));
        Purpose purpose = Arrays.stream(Purpose.values()).filter(one -> one.name().equals(typed.value("purpose"))).findFirst().orElse(Purpose.TERM);
        return new NewElection(unit.id(), meeting == null ? 0 : meeting.id(), typed.text("title"), choice(Office.values(), typed, "office", "选什么"),
                typed.text("officeTitle"), typed.number("seats", "应选人数"), typed.number("congress", "届次"), typed.number("years", "任期"),
                purpose.votes() ? choice(Mode.values(), typed, "mode", "怎么投票") : Mode.PAPER,
                choice(NameOrder.values(), typed, "order", "姓名排列"), new Aim(purpose, typed.number("forCongress", "为哪次大会选代表"),
                        typed.number("term", "届期"), typed.number("seat", "任职"), typed.text("grounds")));
    }

    private static <E extends Enum<E>> E choice(E[] all, Typed typed, String field, String label) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed.value(field))).findFirst()
                .orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because(label));
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed) {
        Map<Long, Unit> own = new LinkedHashMap<>();
        Optional.ofNullable(typed.value("unit")).flatMap(units::withCode).filter(unit -> scope.covers(unit.place()))
                .ifPresent(unit -> own.put(unit.id(), unit));
        List<Unit> posted = me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream()).toList();
        posted.stream().filter(unit -> scope.covers(unit.place())).forEach(unit -> own.put(unit.id(), unit));
        List<Long> around = posted.stream().flatMap(unit -> unit.path().stream()).distinct().toList();
        return new ModelAndView("congress/election-new").addObject("typed", typed).addObject("recall", "RECALL".equals(typed.value("purpose")))
                .addObject("units", own.values().stream().map(unit -> new Choice(unit.code(), unit.name())).toList())
                .addObject("meetings", choices(meetings.notClosed(List.copyOf(own.keySet()))))
                .addObject("congresses", choices(meetings.awaitingDelegates(around)));
    }

    private static List<Choice> choices(List<Meeting> meetings) {
        return meetings.stream().map(one -> new Choice(String.valueOf(one.id()), one.title())).toList();
    }
}
