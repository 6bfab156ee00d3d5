package org.unionhall.congress.election;

import java.time.LocalDate;
import org.unionhall.people.Sex;

/**
 * Somebody proposed for election.
 *
 * @param proposals by how many groups
 * @param reason    why excluded or withdrawn, or null
 * @param sort      place on the ballot paper, 0 until the list is closed
 */
public record Candidate(long id, long election, String name, byte[] personKey, String unitName, Sex sex, LocalDate born, String politics,
        String post, int proposals, String proposedBy, State state, String reason, int sort) {

    /** Where a candidate stands. */
    public enum State {
        PROPOSED("已推荐"), LISTED("正式候选人"), EXCLUDED("不予列入"), WITHDRAWN("本人退出");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean running() {
        return state == State.PROPOSED || state == State.LISTED;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "candidate " + id;
    }
}
