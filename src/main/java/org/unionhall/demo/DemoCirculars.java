package org.unionhall.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.congress.CircularKeeping;
import org.unionhall.congress.PartyIssueKeeping;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Past;
import org.unionhall.platform.time.Shanghai;

/** A document of the county to be passed on, a draft of it under comment, and what the workplace shown put before its Party committee. */
@Component
class DemoCirculars {

    private static final Duration SENT = Duration.ofDays(4);
    private static final List<String> OUTSIDE = List.of("区人社局", "区企业联合会");

    private final CircularKeeping circulars;
    private final PartyIssueKeeping issues;
    private final WorkingDays days;
    private final Units units;
    private final Officers officers;
    private final Acting acting;
    private final Clock clock;

    DemoCirculars(CircularKeeping circulars, PartyIssueKeeping issues, WorkingDays days, Units units, Officers officers, Acting acting,
            Clock clock) {
        this.circulars = circulars;
        this.issues = issues;
        this.days = days;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
        this.clock = clock;
    }

    void send(String workplace, List<String> keptCodes) {
        LocalDate today = Shanghai.today(clock);
        Unit county = units.withCode(DemoTree.COUNTY).orElseThrow();
        Unit unit = units.withCode(workplace).orElseThrow();
        List<Unit> kept = units.withCodes(keptCodes).values().stream().sorted((one, other) -> one.code().compareTo(other.code())).toList();
        Actor above = officer(county);
        Actor below = officer(unit);
        Past.ago(SENT, () -> study(county, unit, kept, today, above, below));
        Past.ago(SENT, () -> draft(county, unit, kept, today, above, below));
        partyIssues(unit, today, below);
    }

    private void study(Unit county, Unit unit, List<Unit> kept, LocalDate today, Actor above, Actor below) {
        long study = circulars.send(county, "STUDY", "关于学习贯彻省总工会全委会精神的通知", "小工发〔" + today.getYear() + "〕18号",
                "请各级工会召开会议或者小组会，传达学习省总工会全委会精神，结合本单位实际研究落实措施。\n\n截止日前登记传达的日期、方式和参加人数。",
                days.after(today, 6), List.of(), above);
        circulars.read(study, unit, below);
        for (int i = 0; i < Math.min(2, kept.size()); i++) {
            circulars.relay(study, kept.get(i), today.minusDays(SENT.toDays()), "召开会员大会学习讨论", 6 + i, above);
        }
    }

    private void draft(Unit county, Unit unit, List<Unit> kept, LocalDate today, Actor above, Actor below) {
        long draft = circulars.send(county, "OPINION", "小店区工会经费补助办法（征求意见稿）", null,
                "为规范对基层工会的经费补助，起草了补助办法。请重点就补助条件（第三条）、标准（第五条）、申请程序（第八条）提出意见，没有意见的也请写明。",
                days.after(today, 4), OUTSIDE, above);
        circulars.suggest(draft, unit, "第五条", "建议补助标准与会员人数挂钩，会员每多一百人提高一档。", "人数多的工会活动开支也大。", below);
        circulars.suggest(draft, unit, "第八条", "建议申请材料里取消纸质盖章件。", "网上提交已有留痕。", below);
        circulars.suggest(draft, OUTSIDE.getFirst(), "第三条", "建议把近两年无劳动争议群体性事件列为条件。", null, above);
        circulars.judge(draft, 1, "ADOPTED", "第五条已按会员人数分档。", above);
        kept.stream().limit(1).forEach(one -> circulars.agree(draft, one, above));
    }

    private void partyIssues(Unit unit, LocalDate today, Actor below) {
        issues.write(unit, "提高一线职工夜班津贴", "职工代表多次提出，夜班津贴六年没有调整，涉及一线职工切身利益。", "建议每班提高五元，列入明年工资总额。", below);
        long people = issues.write(unit, "工会换届人事安排", "本届委员会任期将满，新一届主席、副主席、经审会主任人选要由党委研究提出。",
                "建议按九名委员、三名经审委员安排，主席按同级副职配备。", below);
        issues.put(people, today.minusDays(5), below);
        long clinic = issues.write(unit, "职工心理咨询室用房", "近年职工心理咨询需求增加，没有固定场所。", "建议把综合楼二层两间空房改作心理咨询室。", below);
        issues.put(clinic, today.minusDays(40), below);
        issues.studied(clinic, today.minusDays(33), "同意工会建议，经费从工会活动经费列支。", "工会、后勤部", today.minusDays(3), below);
        issues.done(clinic, today.minusDays(6), "两间用房装修完成，每周三、周五有咨询师值班。", below);
    }

    private Actor officer(Unit unit) {
        return acting.of(officers.at(List.of(unit.id()), Permission.RUN_CONGRESS, 1).getFirst().account());
    }
}
