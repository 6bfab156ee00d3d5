package org.unionhall.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.figure.Figures;
import org.unionhall.founding.Employers;
import org.unionhall.founding.FoundingDrives;
import org.unionhall.founding.Listed;
import org.unionhall.founding.RecruitingTargets;
import org.unionhall.founding.TargetState;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** Employers without a union in the demo county, a drive among the large ones, and two foundings on their way. */
@Component
class DemoFounding {

    private static final int EMPLOYERS = 300;
    private static final int SERIAL = 80_000_000;
    private static final int LARGE = 100;
    private static final int WON = 2;
    private static final int AIMS = 6;

    private final Employers employers;
    private final FoundingDrives drives;
    private final RecruitingTargets recruiting;
    private final Founding founding;
    private final Figures figures;
    private final Matters matters;
    private final Units units;
    private final Officers officers;
    private final Acting acting;
    private final Clock clock;

    DemoFounding(Employers employers, FoundingDrives drives, RecruitingTargets recruiting, Founding founding, Figures figures,
            Matters matters, Units units, Officers officers, Acting acting, Clock clock) {
        this.employers = employers;
        this.drives = drives;
        this.recruiting = recruiting;
        this.founding = founding;
        this.figures = figures;
        this.matters = matters;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
        this.clock = clock;
    }

    void begin(SplittableRandom chance) {
        Unit county = units.withCode(DemoTree.COUNTY).orElseThrow();
        Actor officer = acting.of(officers.at(List.of(county.id()), Permission.HANDLE_MATTERS, 1).getFirst().account());
        List<Listed> listed = invent(county, chance);
        employers.take(listed, "市场主体名录（演示）");
        LocalDate today = Shanghai.today(clock);
        long drive = drives.begin(county, "百人以上民营企业建会集中行动", today.minusDays(40), today.plusDays(50), LARGE, "170", officer);
        List<Listed> targets = listed.stream().filter(one -> one.workers() >= LARGE && "170".equals(one.ownership()))
                .sorted(Comparator.comparingInt(Listed::workers).reversed()).toList();
        for (int i = 0; i < targets.size(); i++) {
            visit(drive, targets.get(i).creditCode(), i % 6, officer);
        }
        targets.stream().limit(WON).forEach(won -> foundUnion(won, today));
        aim(county, today.getYear(), officer);
        List<Listed> willing = listed.stream().filter(one -> one.workers() >= 30 && one.workers() < LARGE).limit(2).toList();
        ask(county, willing.get(0), chance);
        matters.act(ask(county, willing.get(1), chance), "approve", 0, null, null, officer);
    }

    /** The drive has won some: the union stands in the tree and covers the employer. */
    private void foundUnion(Listed won, LocalDate today) {
        Unit township = units.withId(won.unitId()).orElseThrow();
        founding.found(new NewUnit(township.code(), township.code() + "-" + won.creditCode().substring(14), won.name() + "工会", "SINGLE_BASE",
                "BASE", today.minusDays(6), Profile.NONE, List.of(new NewEmployer(won.creditCode(), won.name(), won.ownership(), won.industry(),
                        won.workers(), won.women(), null))), null);
    }

    /** What the county means to win of each group this year, somewhat more than it has won by now. */
    private void aim(Unit county, int year, Actor officer) {
        Map<String, BigDecimal> won = figures.slices(county.id(), "member.joined.group");
        won.entrySet().stream().filter(one -> one.getKey().startsWith(String.valueOf(year)) && one.getValue().signum() > 0)
                .sorted(Map.Entry.comparingByKey()).limit(AIMS).forEach(one -> recruiting.set(county, year, one.getKey().substring(4),
                        (one.getValue().intValue() * 3 / 2 + 9) / 10 * 10, officer));
    }

    private void visit(long drive, String code, int way, Actor officer) {
        if (way == 0) {
            return;
        }
        drives.visited(drive, code, TargetState.VISITED, "上门走访，讲了工会法和建会的步骤。", officer);
        if (way == 2 || way == 3) {
            drives.visited(drive, code, TargetState.AGREED, "负责人同意，先由职工推选筹备组。", officer);
        }
        if (way == 3) {
            drives.visited(drive, code, TargetState.PREPARING, "筹备组 5 人已推选，正在发展会员。", officer);
        }
        if (way == 4) {
            drives.visited(drive, code, TargetState.REFUSED, "负责人表示生产任务重，不同意职工建会。", officer);
            drives.visited(drive, code, TargetState.URGED, "发出督促函，请十五日内书面答复。", officer);
        }
    }

    private long ask(Unit county, Listed employer, SplittableRandom chance) {
        InventedNames names = new InventedNames(chance);
        String leader = names.person(false);
        String group = leader + "，生产部主管\n" + names.person(true) + "，会计\n" + names.person(false) + "，班长";
        Map<String, String> answers = Map.ofEntries(Map.entry("form", "ALONE"), Map.entry("name", employer.name() + "工会"),
                Map.entry("employers", employer.name() + "，" + employer.creditCode() + "，" + employer.workers() + "，" + employer.women()),
                Map.entry("planned", String.valueOf(employer.workers() - 4)), Map.entry("women", String.valueOf(employer.women())),
                Map.entry("preparing", group), Map.entry("relatives", "no"), Map.entry("consent", "yes"), Map.entry("contact", leader),
                Map.entry("address", employer.address()));
        return matters.file(new Filing("found", county, answers, List.of(), new Asker(0, null, leader), Filing.Channel.PROGRAM, null,
                null, false));
    }

    private List<Listed> invent(Unit county, SplittableRandom chance) {
        List<Unit> townships = units.childrenOf(county.id()).stream().filter(unit -> unit.kind().equals("FEDERATION")).toList();
        InventedNames names = new InventedNames(chance);
        Set<String> taken = new HashSet<>();
        List<Listed> listed = new ArrayList<>();
        while (listed.size() < EMPLOYERS) {
            Trade trade = Trade.ALL[chance.nextInt(Trade.ALL.length)];
            String name = names.firm("小店区", trade);
            if (taken.add(name)) {
                int workers = (int) (6 + Math.exp(chance.nextGaussian() * 1.1 + 3));
                int women = (int) (workers * 0.1 + chance.nextInt(1 + workers / 3));
                Unit township = townships.get(chance.nextInt(townships.size()));
                listed.add(new Listed(CreditCode.generate("91" + DemoTree.COUNTY, SERIAL + listed.size()).text(), name, trade.ownership(),
                        trade.industry(), workers, women, township.shown().replace("总工会", "") + "创业路 " + (1 + chance.nextInt(200)) + " 号",
                        township.code(), township.id()));
            }
        }
        return listed;
    }
}
