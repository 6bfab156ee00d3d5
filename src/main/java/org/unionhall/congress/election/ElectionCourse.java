package org.unionhall.congress.election;

import java.util.ArrayList;
import java.util.List;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Step;

/** The steps of an election as its page shows them; each purpose has its own. */
final class ElectionCourse {

    private final Election election;
    private final int at;
    private final List<Step> steps = new ArrayList<>();

    private ElectionCourse(Election election) {
        this.election = election;
        this.at = election.state().ordinal();
    }

    /** @param running candidates or subjects; @param elected how many are; @param noticeOver whether the notice has ended */
    static List<Step> of(Election election, long running, int rounds, int elected, boolean noticeOver) {
        ElectionCourse course = new ElectionCourse(election);
        if (election.purpose() == Purpose.CONSULTATION) {
            course.nominated(running);
            course.steps.add(new Step("协商", null, course.at == 1 && noticeOver ? Step.Stage.NOW : course.at > 1 ? Step.Stage.DONE : Step.Stage.AHEAD));
        } else if (election.appraises() || election.question()) {
            course.steps.add(new Step(election.appraises() ? "定测评对象" : election.recall() ? "提出罢免" : "提出决议",
                    election.appraises() ? running + " 项" : null, Step.Stage.DONE));
            course.voted(ElectionState.DRAFT, rounds);
        } else {
            course.nominated(running);
            course.voted(ElectionState.READY, rounds);
        }
        boolean end = election.appraises() || election.resolves();
        course.steps.add(new Step("结果确认", elected == 0 || election.question() ? null : "当选 " + elected + " 名",
                end && election.state() == ElectionState.CONFIRMED ? Step.Stage.DONE : course.stage(ElectionState.CONFIRMED)));
        course.sentOn();
        return course.steps;
    }

    private void nominated(long running) {
        steps.add(new Step("推荐候选人", running + " 名", stage(ElectionState.DRAFT)));
        steps.add(new Step("公示", election.noticeTo() == null ? null : "到 " + Show.day(election.noticeTo()), stage(ElectionState.NOTICE)));
    }

    /** @param freezing the state in which the roll is frozen next, or has just been */
    private void voted(ElectionState freezing, int rounds) {
        steps.add(new Step("冻结名册", election.shouldAttend() == 0 ? null : "应到 " + election.shouldAttend() + " 人",
                freezing == ElectionState.DRAFT && at > 0 ? Step.Stage.DONE : stage(freezing)));
        boolean voting = at == ElectionState.VOTING.ordinal() || freezing == ElectionState.DRAFT && at == ElectionState.READY.ordinal();
        steps.add(new Step("投票计票", rounds == 0 ? null : rounds + " 轮", voting ? Step.Stage.NOW : stage(ElectionState.VOTING)));
    }

    /** Where the result goes. */
    private void sentOn() {
        if (election.appraises()) {
            return;
        }
        if (election.reported()) {
            steps.add(new Step(election.recall() ? "上级备案" : "上级批准", null, at == ElectionState.REPORTED.ordinal() ? Step.Stage.NOW
                    : at == ElectionState.APPROVED.ordinal() ? Step.Stage.DONE : Step.Stage.AHEAD));
        } else {
            steps.add(new Step(election.resolves() ? "记入决议" : "列入大会名单", null, stage(ElectionState.CONFIRMED) == Step.Stage.AHEAD ? Step.Stage.AHEAD
                    : Step.Stage.DONE));
        }
    }

    private Step.Stage stage(ElectionState state) {
        return at == state.ordinal() ? Step.Stage.NOW : at > state.ordinal() ? Step.Stage.DONE : Step.Stage.AHEAD;
    }
}
