package org.unionhall.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Past;
import org.unionhall.platform.time.Shanghai;

/**
 * Matters of the last weeks, by the real acts with the clock put back, so that every condition is there to be seen: rated
 * from one to five, refused with a reason, near the limit, overdue (the clock of matters hands it up by itself), waiting
 * for papers. Days are working days before today.
 */
@Component
class DemoPast {

    /** A question of the worker who signs in, answered and rated. */
    private record Rated(int filed, int answered, String topic, String question, String answer, int points, String words, boolean open) {
    }

    private static final List<Rated> RATED = List.of(
            new Rated(38, 36, "welfare", "夏天宿舍热水只供到晚上九点，下中班的洗不上澡。", "已和后勤商定，热水供应延长到零点。", 5, "第二天就改了，谢谢工会。", true),
            new Rated(30, 27, "wages", "夜班津贴和工资条对不上，差了两个夜班。", "核对考勤后补发 2 个夜班津贴，随本月工资发放。", 4, "补上了，就是等了几天。", true),
            new Rated(22, 20, "union", "能不能办个下班后的英语学习班？", "报名满 15 人就开班，已在宣传栏贴出报名表。", 3, "希望早点开班。", true),
            new Rated(17, 12, "safety", "冲压车间的防护手套不耐用，三天就磨破。", "已向单位提出，采购部答复下季度换厂家。", 2, "下季度太久了，现在手套还是不够用。", false),
            new Rated(11, 7, "other", "停车棚一直没有充电桩。", "场地产权不属于单位，暂时装不了，已请街道一起想办法。", 1, "没有解决。", false));

    private final Matters matters;
    private final DemoApplications applications;
    private final Units units;
    private final Officers officers;
    private final Acting acting;
    private final WorkingDays calendar;
    private final Clock clock;

    DemoPast(Matters matters, DemoApplications applications, Units units, Officers officers, Acting acting, WorkingDays calendar, Clock clock) {
        this.matters = matters;
        this.applications = applications;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
        this.calendar = calendar;
        this.clock = clock;
    }

    void tell(String workplace, Actor worker) {
        Unit unit = units.withCode(workplace).orElseThrow();
        Actor officer = acting.of(officers.at(List.of(unit.id()), Permission.HANDLE_MATTERS, 1).getFirst().account());
        RATED.forEach(one -> rated(one, unit, worker, officer));
        refused(unit, 9, 8, "本人在外省缴纳社会保险，劳动关系不在我单位，请到用工单位工会申请。", officer);
        refused(unit, 5, 3, "在校实习学生，毕业签订劳动合同后再申请。", officer);
        question(unit, calendar.working(Shanghai.today(clock)) ? 4 : 5, "wages", "绩效考核表能不能贴出来给大家看？", "韩雪梅");
        question(unit, 8, "safety", "二号楼梯的扶手松了一个月，没有人修。", "段志国");
        long paused = question(unit, 3, "welfare", "家里老人住院，想申请困难帮扶，要准备什么？", "卫秀兰");
        on(2, () -> matters.act(paused, "ask", 0, "请补一张住院费用清单的照片，我们好估算能帮多少。", null, officer));
    }

    private void rated(Rated one, Unit unit, Actor worker, Actor officer) {
        AtomicLong id = new AtomicLong();
        on(one.filed(), () -> id.set(matters.file(filing(unit, one.topic(), one.question(),
                new Asker(worker.account(), worker.personKey(), worker.name()), worker, one.open()))));
        on(one.answered(), () -> matters.act(id.get(), "answer", 0, one.answer(), null, officer));
        on(one.answered() - 1, () -> matters.rate(id.get(), one.points(), one.words(), worker));
    }

    private void refused(Unit unit, int filed, int decided, String reason, Actor officer) {
        AtomicLong id = new AtomicLong();
        on(filed, () -> id.set(applications.one(unit)));
        on(decided, () -> matters.act(id.get(), "refuse", 0, reason, null, officer));
    }

    private long question(Unit unit, int filed, String topic, String words, String name) {
        AtomicLong id = new AtomicLong();
        on(filed, () -> id.set(matters.file(filing(unit, topic, words, new Asker(0, null, name), Actor.program(name, unit.area()), false))));
        return id.get();
    }

    private static Filing filing(Unit unit, String topic, String words, Asker asker, Actor by, boolean open) {
        return new Filing("question", unit, Map.of("topic", topic, "words", words), List.of(), asker, Filing.Channel.ONLINE, by, null, open);
    }

    /** So many working days before today, at this time of day. */
    private void on(int days, Runnable told) {
        LocalDate today = Shanghai.today(clock);
        Past.ago(Duration.ofDays(today.toEpochDay() - calendar.after(today, -days).toEpochDay()), told);
    }
}
