package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.List;
import org.unionhall.platform.page.Tone;

/** How near the end of a term is (选举工作条例第三十二条): told six, three and one month before, and when it has passed. */
public enum Stage {
    NORMAL("正常", Tone.GOOD), SIX("6 个月内", Tone.INFO), THREE("3 个月内", Tone.WARN), ONE("1 个月内", Tone.WARN), OVERDUE("超期", Tone.BAD);

    private final String title;
    private final Tone tone;

    Stage(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }

    /**
     * On a day. A stage begins on the day so many months before the last day; overdue is the day after it.
     *
     * @param months before the end at which it is told, the most first: three of them
     */
    static Stage of(LocalDate today, LocalDate lastDay, List<Integer> months) {
        Stage stage = NORMAL;
        for (Stage later : List.of(SIX, THREE, ONE, OVERDUE)) {
            if (!today.isBefore(later.from(lastDay, months))) {
                stage = later;
            }
        }
        return stage;
    }

    /** Its first day; null for the first stage. */
    LocalDate from(LocalDate lastDay, List<Integer> months) {
        return switch (this) {
            case NORMAL -> null;
            case SIX, THREE, ONE -> lastDay.minusMonths(months.get(ordinal() - 1));
            case OVERDUE -> lastDay.plusDays(1);
        };
    }

    /** First day of the stage after this one; null when there is none. */
    LocalDate next(LocalDate lastDay, List<Integer> months) {
        return this == OVERDUE ? null : values()[ordinal() + 1].from(lastDay, months);
    }
}
