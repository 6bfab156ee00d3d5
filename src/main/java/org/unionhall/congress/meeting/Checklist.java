package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.unionhall.congress.meeting.Check.State;
import org.unionhall.congress.meeting.Check.Step;
import org.unionhall.organization.WorkingDays;

/** 筹备清单: the steps of a preparation with their last days, counted back from the day of the meeting. */
final class Checklist {

    /**
     * What is there already.
     *
     * @param should    people on the roll with a vote; planned: delegates decided, or null
     * @param upper     whether there is a union above to be asked
     * @param requested day of the request, replied: of the reply, or null
     * @param published papers handed to those on the roll
     * @param elections steps that elections of the meeting have taken, with the day
     * @param byHand    steps somebody said are done, with the day
     */
    record Facts(long id, MeetingKind kind, LocalDate day, int should, Integer planned, boolean upper, LocalDate requested,
            LocalDate replied, int items, int published, boolean report, boolean minutes, Map<Step, LocalDate> elections,
            Map<Step, LocalDate> byHand) {
    }

    private static final int MINUTES_DAYS = 5;

    private final Facts facts;
    private final LocalDate today;
    private final List<Check> checks = new ArrayList<>();

    private Checklist(Facts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    static List<Check> of(Facts facts, Figures figures, WorkingDays days, LocalDate today) {
        var list = new Checklist(facts, today);
        LocalDate request = facts.day().minusDays(figures.requestDays());
        LocalDate papers = days.after(facts.day(), -figures.papersDays());
        LocalDate notice = days.after(facts.day(), -figures.noticeDays());
        LocalDate candidates = days.after(facts.day(), -figures.candidatesDays() - 1);
        String own = "/meetings/" + facts.id();
        if (facts.kind().great()) {
            list.hand(Step.PARTY, request, null);
            if (facts.upper()) {
                list.seen(Step.REQUEST, request, facts.requested() != null, facts.requested(), own + "#request", null);
                list.seen(Step.REPLY, facts.requested() == null ? request.plusDays(figures.replyDays())
                        : facts.requested().plusDays(figures.replyDays()), facts.replied() != null, facts.replied(), own + "#request",
                        figures.replyDays() + " 天内答复");
            }
            list.elected(Step.CANDIDATES, candidates, "公示不少于 " + figures.candidatesDays() + " 个工作日");
        }
        boolean whole = facts.should() > 0 && (facts.planned() == null || facts.should() >= facts.planned());
        list.seen(facts.kind() == MeetingKind.CONGRESS ? Step.DELEGATES : Step.ROLL, notice, whole, null, own + "/roll",
                facts.should() == 0 ? null : "名单 " + facts.should() + " 人" + (facts.planned() == null ? "" : "，定为 " + facts.planned() + " 人"));
        list.seen(Step.AGENDA, papers, facts.items() > 0, null, own + "/agenda", facts.items() == 0 ? null : facts.items() + " 项");
        if (facts.kind().great() || facts.kind() == MeetingKind.PLENUM) {
            list.seen(Step.REPORT, papers, facts.report(), null, own + "/agenda", null);
        }
        list.hand(Step.NOTICE, notice, figures.noticeDays() + " 个工作日前");
        list.seen(Step.PAPERS, papers, facts.published() > 0, null, own + "/agenda", figures.papersDays() + " 个工作日前");
        if (facts.kind().great()) {
            list.elected(Step.RESULT, facts.day().plusDays(figures.resultDays()), figures.resultDays() + " 天内");
        }
        list.seen(Step.MINUTES, days.after(facts.day(), MINUTES_DAYS), facts.minutes(), null, own + "/minutes", null);
        return list.checks.stream().sorted(Comparator.comparing(Check::due).thenComparing(Check::step)).toList();
    }

    private void hand(Step step, LocalDate due, String note) {
        LocalDate done = facts.byHand().get(step);
        add(step, due, done != null, done, null, note);
    }

    /** Done by an election of the meeting, or by hand where it was held without this program. */
    private void elected(Step step, LocalDate due, String note) {
        LocalDate done = facts.elections().get(step);
        if (done == null) {
            hand(step, due, note);
        } else {
            seen(step, due, true, done, "/elections?meeting=" + facts.id(), note);
        }
    }

    private void seen(Step step, LocalDate due, boolean done, LocalDate on, String href, String note) {
        add(step, due, done, on, href, note);
    }

    private void add(Step step, LocalDate due, boolean done, LocalDate on, String href, String note) {
        checks.add(new Check(step, due, done ? State.DONE : due.isBefore(today) ? State.LATE : State.OPEN, on, href, note));
    }
}
