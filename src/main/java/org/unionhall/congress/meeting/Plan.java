package org.unionhall.congress.meeting;

import java.util.ArrayList;
import java.util.List;
import org.unionhall.congress.count.Share;
import org.unionhall.organization.Bands;

/**
 * 方案: what the rules say of a meeting of this kind at a union of this size; computed, nothing is kept. Where a number
 * has been decided, the lines that depend on it follow.
 */
public record Plan(int members, List<Line> lines, Bands.Range delegates, Bands.Range committee, Bands.Range audit, Bands.Range standing) {

    /** One line: what, how many, by which rule; barred when what was decided does not hold. */
    public record Line(String what, String value, String basis, boolean barred) {
    }

    /** @param base a union that keeps members of its own; those above get their numbers from the reply */
    record Size(MeetingKind kind, boolean base, int members, int women, Meeting.Seats seats) {
    }

    private static final String ELECTION = "工会基层组织选举工作条例";
    private static final String DELEGATES = "基层工会会员代表大会条例";
    private static final String LAW = "工会法";
    private static final int THIRD = 3;

    /** Whether there are numbers to be decided here. */
    public boolean decidable() {
        return committee != null;
    }

    static Plan of(Size size, Figures figures) {
        return new Computing(size, figures).plan();
    }

    /** @throws org.unionhall.platform.refusal.Refusal when a decided number does not fit the table */
    void check(Meeting.Seats seats) {
        check("会员代表", delegates, seats.delegates());
        check("工会委员会委员", committee, seats.committee());
        check("经费审查委员会委员", audit, seats.audit());
        check("常务委员", standing, seats.standing());
    }

    private static void check(String what, Bands.Range range, Integer decided) {
        if (range != null && decided != null && !range.holds(decided)) {
            throw MeetingRefusal.SEATS_RANGE.because(what, range.least(), range.most(), decided);
        }
    }

    /** The lines as they come together. */
    private static final class Computing {

        private final Size size;
        private final Figures figures;
        private final List<Line> lines = new ArrayList<>();
        private Bands.Range delegates;
        private Bands.Range committee;
        private Bands.Range audit;
        private Bands.Range standing;

        private Computing(Size size, Figures figures) {
            this.size = size;
            this.figures = figures;
        }

        private Plan plan() {
            if (size.kind().great()) {
                form();
                if (!size.base()) {
                    add("代表和委员名额", "由上一级工会批复", "中国工会章程");
                } else {
                    if (size.kind() == MeetingKind.CONGRESS) {
                        delegates();
                    }
                    committees();
                }
            } else if (size.kind() == MeetingKind.CONSULTATION) {
                add("产生办法", "女职工委员会由推荐、协商产生，也可以由女职工大会选举", ELECTION);
            } else if (size.kind() == MeetingKind.GROUP) {
                add("代表候选人", "应选 1 人的不少于 2 人；按应选人数多 " + figures.delegatesDifferential().words() + " 以上", DELEGATES);
            }
            add("到会", "应到人数的" + figures.quorum().words() + "以上才能开会", ELECTION + "第十九条");
            add("表决", "赞成票超过" + (figures.ofAll() ? "应到人数" : "到会人数") + "的" + figures.majority().words() + "通过", DELEGATES);
            return new Plan(size.members(), List.copyOf(lines), delegates, committee, audit, standing);
        }

        private void form() {
            if (size.base() && size.members() < figures.delegatesFrom()) {
                boolean wrong = size.kind() == MeetingKind.CONGRESS;
                lines.add(new Line("会议形式", "会员 " + size.members() + " 人，不足 " + figures.delegatesFrom() + " 人，应召开会员大会"
                        + (wrong ? "，不能召开会员代表大会" : ""), ELECTION + "第十八条", wrong));
            } else if (size.base()) {
                add("会议形式", "会员 " + size.members() + " 人，可以召开会员大会或会员代表大会", ELECTION + "第十八条");
            }
        }

        private void delegates() {
            delegates = figures.delegates().of(size.members(), false);
            int many = decided("代表名额", delegates, size.seats().delegates(), DELEGATES);
            add("代表候选人", "不少于 " + Figures.candidates(many, figures.delegatesDifferential()) + " 人（差额 "
                    + figures.delegatesDifferential().words() + "）", DELEGATES);
            add("代表构成", "中层以上管理人员不超过 " + many * figures.managersMost().part() / figures.managersMost().whole() + " 人（"
                    + figures.managersMost().words() + "），一线职工不少于 " + figures.frontLeast().atLeast(many) + " 人，女代表约 "
                    + women(many) + " 人（女会员占 " + percent(size.women(), size.members()) + "%）", DELEGATES);
        }

        private void committees() {
            committee = figures.committee().of(size.members(), true);
            int seats = decided("工会委员会", committee, size.seats().committee(), ELECTION);
            candidates("委员候选人", seats, figures.committeeDifferential());
            int proposed = Math.clamp(seats / THIRD / 2 * 2L + 1, figures.auditLeast(), figures.auditMost());
            audit = new Bands.Range(figures.auditLeast(), figures.auditMost(), proposed);
            candidates("经审会候选人", decided("经费审查委员会", audit, size.seats().audit(), ELECTION + "第三十六条"), figures.committeeDifferential());
            if (size.members() >= figures.standingFrom()) {
                standing = new Bands.Range(figures.standingLeast(), figures.standingMost(), figures.standingLeast());
                candidates("常委候选人", decided("常务委员会（经批准可以设）", standing, size.seats().standing(), ELECTION),
                        figures.standingDifferential());
            }
            add("女职工委员会", size.women() >= figures.womenFrom() ? "女会员 " + size.women() + " 人，应建立女职工委员会，与工会委员会同时产生"
                    : "女会员 " + size.women() + " 人，设女职工委员", LAW + "第十一条");
        }

        private int decided(String what, Bands.Range range, Integer seats, String basis) {
            boolean wrong = seats != null && !range.holds(seats);
            lines.add(new Line(what, range.least() + " 至 " + range.most() + " 人，" + (seats == null ? "建议 " + range.proposed() : "定为 " + seats)
                    + " 人", basis, wrong));
            return seats == null ? range.proposed() : seats;
        }

        private void candidates(String what, int seats, Share differential) {
            add(what, "不少于 " + Figures.candidates(seats, differential) + " 人（差额 " + differential.words() + "）", ELECTION + "第十九条");
        }

        private int women(int many) {
            return size.members() == 0 ? 0 : Math.round((float) many * size.women() / size.members());
        }

        private static int percent(int part, int whole) {
            return whole == 0 ? 0 : Math.round(100f * part / whole);
        }

        private void add(String what, String value, String basis) {
            lines.add(new Line(what, value, basis, false));
        }
    }
}
