package org.unionhall.congress.meeting;

import java.time.LocalDate;
import org.unionhall.platform.page.Tone;

/**
 * A motion (提案) as its readers see it.
 *
 * @param name       of who filed it; null for the union that only answers it
 * @param originUnit the union from whose meeting it was sent above, or null
 * @param heading    under which motions of the same matter are put together, or null
 * @param rating     1 不满意, 2 基本满意, 3 满意; null while not rated
 */
public record Motion(long meeting, int n, String name, String originUnit, String field, String title, String words, int seconders,
        String heading, State state, String sentTo, LocalDate sentOn, String reply, LocalDate repliedOn, Integer rating) {

    /** How far it is. */
    public enum State {
        FILED("待审查", Tone.INFO), SENT("承办中", Tone.WARN), ABOVE("已转上级大会", Tone.INFO), ANSWERED("已答复", Tone.GOOD),
        CLOSED("已评价", Tone.GOOD), REJECTED("不予立案", Tone.QUIET);

        private final String title;
        private final Tone tone;

        State(String title, Tone tone) {
            this.title = title;
            this.tone = tone;
        }

        public String title() {
            return title;
        }

        public Tone tone() {
            return tone;
        }
    }

    public String rated() {
        return rating == null ? null : switch (rating) {
            case 1 -> "不满意";
            case 2 -> "基本满意";
            default -> "满意";
        };
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "motion " + meeting + "/" + n;
    }
}
