package org.unionhall.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.congress.MeetingKeeping;
import org.unionhall.congress.MeetingKeeping.Point;
import org.unionhall.congress.MeetingKeeping.Resolved;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** One assembly being prepared and one plenum that was held, at the workplace shown. */
@Component
class DemoMeetings {

    private static final int EVERYBODY = 500;
    private static final int COMMITTEE = 9;

    private final MeetingKeeping meetings;
    private final Units units;
    private final Officers officers;
    private final Acting acting;
    private final Clock clock;

    DemoMeetings(MeetingKeeping meetings, Units units, Officers officers, Acting acting, Clock clock) {
        this.meetings = meetings;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
        this.clock = clock;
    }

    void hold(String workplace) {
        Unit unit = units.withCode(workplace).orElseThrow();
        Actor officer = acting.of(officers.at(List.of(unit.id()), Permission.RUN_CONGRESS, 1).getFirst().account());
        LocalDate today = Shanghai.today(clock);
        long assembly = meetings.call(unit, "ASSEMBLY", 6, null, today.plusDays(38), LocalTime.of(9, 0), "职工文化中心报告厅", officer);
        meetings.enrol(assembly, EVERYBODY, officer);
        meetings.agenda(assembly, List.of(new Point("REPORT", "第五届工会委员会工作报告", "主席", 40, null),
                new Point("REPORT", "财务工作报告", "财务委员", 15, null), new Point("REPORT", "经费审查委员会工作报告", "经审会主任", 15, null),
                new Point("VOTE", "表决选举办法", null, 10, null), new Point("ELECT", "选举第六届工会委员会、经费审查委员会", null, 60, null),
                new Point("VOTE", "表决工作报告的决议", null, 10, null)), officer);
        long plenum = meetings.call(unit, "PLENUM", 5, 12, today.minusDays(9), LocalTime.of(14, 30), "工会会议室", officer);
        meetings.enrol(plenum, COMMITTEE, officer);
        meetings.agenda(plenum, List.of(new Point("STUDY", "传达学习上级工会全委会精神", "主席", 20, "结合本单位实际谈了贯彻意见。"),
                new Point("DELIBERATE", "审议换届筹备工作方案", "副主席", 30, "同意按规定的名额和程序筹备换届。"),
                new Point("PARTY", "提请党委研究换届人事安排", "主席", 15, "报党委专题研究。")), officer);
        meetings.held(plenum, 2, List.of(new Resolved("关于召开第六次会员大会的决议", "同意召开第六次会员大会，按期换届。",
                "成立筹备组，十日内报请示", "副主席", today.plusDays(5))), "会议要求，各分会和工会小组抓紧做好候选人推荐工作，确保大会顺利召开。", officer);
    }
}
