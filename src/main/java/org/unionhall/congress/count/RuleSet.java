package org.unionhall.congress.count;

/**
 * By which rules an election is counted; every one of them is a dated parameter of the unit (rules.md 2.3, 2.4).
 *
 * @param base         of whom a majority is asked
 * @param majority     share that must be exceeded, 1/2 by law
 * @param differential 差额率: candidates beyond the seats, as a share of the seats; 0 for 等额
 * @param quorum       share of those who should attend that must be present, 2/3 by law
 * @param writeIns     whether another person may be written in
 * @param abstention   whether a name may go without a mark
 * @param scale        grades of an appraisal, {@link Scale#NONE} for an election
 */
public record RuleSet(MajorityBase base, Share majority, Share differential, Share quorum, boolean writeIns, boolean abstention,
        TieRule tie, ShortfallRule shortfall, Scale scale) {

    /** Those of an election. */
    public RuleSet(MajorityBase base, Share majority, Share differential, Share quorum, boolean writeIns, boolean abstention,
            TieRule tie, ShortfallRule shortfall) {
        this(base, majority, differential, quorum, writeIns, abstention, tie, shortfall, Scale.NONE);
    }

    /** Those of an appraisal: every subject gets a grade, nobody is elected. */
    public static RuleSet appraising(Scale scale, Share quorum) {
        return new RuleSet(MajorityBase.VALID, new Share(1, 2), new Share(0, 1), quorum, false, true, TieRule.BALLOT,
                ShortfallRule.FURTHER_BALLOT, scale);
    }

    /** Those of the national regulation for committees of base unions. */
    public static RuleSet national() {
        return new RuleSet(MajorityBase.SHOULD_ATTEND, new Share(1, 2), new Share(5, 100), new Share(2, 3), true, true,
                TieRule.BALLOT, ShortfallRule.FURTHER_BALLOT);
    }

    /** How many candidates so many seats need: at least one more than seats where a difference is asked at all. */
    public long candidatesFor(int seats) {
        return differential.part() == 0 ? seats : seats + Math.max(1, differential.atLeast(seats));
    }

    public RuleSet with(MajorityBase other) {
        return new RuleSet(other, majority, differential, quorum, writeIns, abstention, tie, shortfall, scale);
    }

    public RuleSet with(TieRule other) {
        return new RuleSet(base, majority, differential, quorum, writeIns, abstention, other, shortfall, scale);
    }

    public RuleSet with(ShortfallRule other) {
        return new RuleSet(base, majority, differential, quorum, writeIns, abstention, tie, other, scale);
    }

    public RuleSet differing(Share other) {
        return new RuleSet(base, majority, other, quorum, writeIns, abstention, tie, shortfall, scale);
    }

    public RuleSet allowing(boolean otherNames, boolean silence) {
        return new RuleSet(base, majority, differential, quorum, otherNames, silence, tie, shortfall, scale);
    }
}
