package org.unionhall.matter.route;

import java.time.LocalDate;

/** What an upper union has added to a kind for its subtree: a review, another limit, a paper; from a day, with its basis. */
public record Addition(long id, String kind, long unitId, What what, String state, String name, Integer days, Boolean working,
        LocalDate from, LocalDate to, String basis) {

    /** What can be added. */
    public enum What {
        REVIEW("增加一级审核"), LIMIT("调整时限"), PAPER("增加材料");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
