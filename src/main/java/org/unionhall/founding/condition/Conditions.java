package org.unionhall.founding.condition;

import java.util.ArrayList;
import java.util.List;
import org.unionhall.founding.condition.Finding.Kind;
import org.unionhall.organization.Bands;

/** Looks at a founding by the rules of 工会法 and 工会基层组织选举工作条例 (rules 2.1, 2.3); each finding names its article. */
public final class Conditions {

    private static final String ARTICLE_10 = "工会法第十条";
    private static final String ARTICLE_11 = "工会法第十一条";
    private static final String ARTICLE_12 = "工会法第十二条";
    private static final String ARTICLE_14 = "工会法第十四条";
    private static final String ARTICLE_45 = "工会法第四十五条";
    private static final String ELECTION = "工会基层组织选举工作条例";
    private static final String RULES_OF_GROUP = "建会工作规范";

    /** The figures of the rules, as they stand for the deciding union on the day. */
    public record Figures(int from, int jointFrom, int womenFrom, int fullTimeFrom, int groupLeast, int groupMost,
            Bands committee, String termYears) {
    }

    private final Figures figures;
    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    private Conditions(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** Everything found, in the order of the steps of a founding. */
    public static List<Finding> of(Plan plan, Figures figures) {
        Conditions conditions = new Conditions(plan, figures);
        conditions.employers();
        conditions.members();
        conditions.group();
        conditions.committee();
        conditions.others();
        return List.copyOf(conditions.findings);
    }

    private void employers() {
        boolean alone = plan.form() == Form.ALONE;
        if (alone && plan.employers() != 1) {
            add(Kind.BARRED, "单独组建只覆盖一个单位，现在填了 " + plan.employers() + " 个；几个单位一起建会，请选区域联建或行业统建。", ARTICLE_11);
        } else if (!alone && plan.employers() < figures.jointFrom()) {
            add(Kind.BARRED, plan.form().title() + "要有 " + figures.jointFrom() + " 个以上单位，现在填了 " + plan.employers() + " 个。", ARTICLE_11);
        } else {
            add(Kind.MET, plan.form().title() + "，覆盖 " + plan.employers() + " 个单位、职工 " + plan.workers() + " 人。", ARTICLE_11);
        }
    }

    private void members() {
        if (plan.members() < 1) {
            add(Kind.BARRED, "没有拟发展的会员。建会要有愿意入会的职工，可以先动员他们在网上申请入会。", ARTICLE_11);
        } else if (plan.members() > plan.workers()) {
            add(Kind.BARRED, "拟发展会员 " + plan.members() + " 人多于职工 " + plan.workers() + " 人，请核对。", ARTICLE_11);
        } else if (plan.women() > plan.members()) {
            add(Kind.BARRED, "女会员 " + plan.women() + " 人多于拟发展会员 " + plan.members() + " 人，请核对。", ARTICLE_11);
        } else if (plan.members() >= figures.from()) {
            add(Kind.MET, "拟发展会员 " + plan.members() + " 人，达到 " + figures.from() + " 人，应当建立基层工会委员会。", ARTICLE_11);
        } else if (plan.form() == Form.ALONE) {
            add(Kind.NOTE, "拟发展会员 " + plan.members() + " 人，不足 " + figures.from()
                    + " 人：可以单独建立基层工会委员会，也可以与别的单位联合建立，或选举组织员一人主持工作。", ARTICLE_11);
        } else {
            add(Kind.MET, "会员不足 " + figures.from() + " 人的单位，可以由两个以上单位的会员联合建立基层工会委员会。", ARTICLE_11);
        }
    }

    private void group() {
        boolean fits = plan.group() >= figures.groupLeast() && plan.group() <= figures.groupMost();
        add(fits ? Kind.MET : Kind.BARRED, "筹备组 " + plan.group() + " 人" + (fits ? "。"
                : "，应为 " + figures.groupLeast() + " 至 " + figures.groupMost() + " 人，请调整名单。"), RULES_OF_GROUP);
        if (plan.relatives()) {
            add(Kind.BARRED, "企业主要负责人的近亲属不得作为本企业基层工会委员会成员的人选，请另提人选。", ARTICLE_10);
        } else {
            add(Kind.MET, "人选中没有企业主要负责人的近亲属。", ARTICLE_10);
        }
        add(plan.consent() ? Kind.MET : Kind.NOTE, plan.consent() ? "已征求单位党组织或行政的意见。"
                : "还没有征求单位党组织或行政的意见；单位不同意不影响职工建会，上级工会可以派人帮助和指导。", ARTICLE_12);
    }

    private void committee() {
        Bands.Range seats = figures.committee().of(plan.members(), true);
        boolean organiser = plan.members() < figures.from();
        String range = seats.least() + " 至 " + seats.most() + " 人" + (organiser ? "，或只选组织员 1 人" : "");
        if (plan.committee() == 0) {
            add(Kind.MET, "按会员人数，委员会应为 " + range + "；建议 " + seats.proposed() + " 人（单数）。", ELECTION);
        } else if (!fits(plan.committee(), seats, organiser)) {
            add(Kind.BARRED, "委员会拟设 " + plan.committee() + " 人，按会员人数应为 " + range + "；建议 " + seats.proposed() + " 人。", ELECTION);
        } else if (plan.committee() % 2 == 0) {
            add(Kind.NOTE, "委员会拟设 " + plan.committee() + " 人，在 " + range + "之内；建议设单数，如 " + seats.proposed() + " 人。", ELECTION);
        } else {
            add(Kind.MET, "委员会拟设 " + plan.committee() + " 人，在 " + range + "之内。", ELECTION);
        }
    }

    private void others() {
        if (plan.women() >= figures.womenFrom()) {
            add(Kind.NOTE, "女会员 " + plan.women() + " 人，达到 " + figures.womenFrom() + " 人，应同时建立女职工委员会。", "中国工会章程、" + ARTICLE_11);
        } else if (plan.women() > 0) {
            add(Kind.NOTE, "女会员不足 " + figures.womenFrom() + " 人，在委员会中设女职工委员。", "中国工会章程、" + ARTICLE_11);
        }
        add(Kind.NOTE, "应同时选举经费审查委员会；会员少的，可以只设经费审查委员。", ARTICLE_45);
        if (plan.workers() >= figures.fullTimeFrom()) {
            add(Kind.NOTE, "职工 " + plan.workers() + " 人，达到 " + figures.fullTimeFrom() + " 人，可以设专职工会主席。", ARTICLE_14);
        }
        add(Kind.NOTE, "每届任期 " + figures.termYears().replace(",", " 年或 ") + " 年，由选举大会决定，从选举日算起。", "工会法第十六条");
    }

    /** Whether so many seats are lawful for so many members; one organiser is enough where a committee is not yet due. */
    public static boolean fits(int committee, Bands.Range seats, boolean organiser) {
        return seats.holds(committee) || organiser && committee == 1;
    }

    private void add(Kind kind, String sentence, String basis) {
        findings.add(new Finding(kind, sentence, basis));
    }
}
