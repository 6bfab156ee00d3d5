package org.unionhall.congress.count;

/** What a voter says of one name on the ballot: for, against, or in an appraisal a grade; a name without a mark is an abstention. */
public enum Mark {
    FOR("赞成"), AGAINST("不赞成"), ABSTAIN("弃权"), GRADE_1("第一档"), GRADE_2("第二档"), GRADE_3("第三档"), GRADE_4("第四档"), GRADE_5("第五档");

    private final String title;

    Mark(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @param grade from 1 to {@link Scale#MOST} */
    public static Mark grade(int grade) {
        return valueOf("GRADE_" + grade);
    }

    /** The grade, 1 for the best; 0 when it is none. */
    public int grade() {
        return this == ABSTAIN ? 0 : Math.max(0, ordinal() - ABSTAIN.ordinal());
    }

    /** Whether it can stand on a ballot of such a scale. */
    boolean fits(Scale scale) {
        return this == ABSTAIN || (scale.none() ? grade() == 0 : grade() > 0 && grade() <= scale.grades().size());
    }
}
