package org.unionhall.matter.running;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Officers;
import org.unionhall.matter.declared.Kind;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;
import java.time.LocalDate;

/** What the people of a matter are told: who asked at every turn, the desk when a limit comes near or has passed. */
@Component
class Messages {

    private static final int DESK = 20;

    private final Notices notices;
    private final Desks desks;

    Messages(Notices notices, Desks desks) {
        this.notices = notices;
        this.desks = desks;
    }

    void ended(MatterRow matter, Kind kind, String outcome, String reason) {
        if (outcome.equals("WITHDRAWN")) {
            return;
        }
        String title = switch (outcome) {
            case "DONE" -> "“" + kind.name() + "”已办结";
            case "REFUSED" -> "“" + kind.name() + "”没有通过";
            default -> "“" + kind.name() + "”已按逾期撤回处理";
        };
        asker(matter, "MATTER_" + outcome, title, reason == null ? "请到“我的事项”查看结果。" : reason, true);
    }

    void asker(MatterRow matter, String what, String title, String text, boolean sms) {
        if (matter.account() != null) {
            Notice notice = Notice.to(matter.account(), what, title, text, "/hall/matters/" + matter.id());
            notices.tell(sms ? notice.bySms() : notice);
        }
    }

    void near(MatterRow matter, Kind kind, Unit desk, StepRow step, LocalDate due) {
        if (step.byAsker()) {
            asker(matter, "MATTER_NEAR", "请在" + Shanghai.format(due) + "前补充“" + kind.name() + "”的材料", "过期将按撤回处理，可以重新申请。", true);
        } else {
            desk(matter, desk, step, "MATTER_NEAR", "“" + kind.name() + "”将于" + Shanghai.format(due) + "到期", "请及时办理。");
        }
    }

    void reminded(MatterRow matter, Kind kind, Unit desk, StepRow step) {
        desk(matter, desk, step, "MATTER_REMINDED", "申请人催办：“" + kind.name() + "”", "请尽快办理。");
    }

    void handedUp(MatterRow matter, Kind kind, Unit from, Unit to, StepRow step) {
        String title = "“" + kind.name() + "”到期未办，已转" + to.shown();
        desk(matter, from, step, "MATTER_ESCALATED", title, from.shown() + "没有在期限内办理。");
        if (to.id() != from.id()) {
            desk(matter, to, null, "MATTER_ESCALATED", title, "请接着办理。");
        }
        asker(matter, "MATTER_ESCALATED", title, "您不用做什么，上级工会会接着办。", false);
    }

    void whole(MatterRow matter, Kind kind, Unit above) {
        desk(matter, above, null, "MATTER_OVERDUE", "“" + kind.name() + "”已超过总时限", "请督促办理。");
    }

    private void desk(MatterRow matter, Unit desk, StepRow step, String what, String title, String text) {
        List<Notice> told = new ArrayList<>();
        if (step != null && step.holder() != null) {
            told.add(Notice.to(step.holder(), what, title, text, "/matters/" + matter.id()));
        } else {
            for (Officers.Desk officer : desks.people(desk, DESK)) {
                told.add(Notice.to(officer.account(), what, title, text, "/matters/" + matter.id()));
            }
        }
        notices.tell(told);
    }
}
