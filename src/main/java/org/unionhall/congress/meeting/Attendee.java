package org.unionhall.congress.meeting;

import java.time.Instant;

/** Somebody on the roll of a meeting, as an officer sees them. @param unchecked elected below, credentials not yet checked */
public record Attendee(int n, String name, AttendeeRole role, String unitName, int sex, Category category, Presence state,
        Instant since, String reason, boolean unchecked) {

    /** What somebody does at work, for the make-up of delegates. */
    public enum Category {
        FRONT("一线职工"), TECHNICIAN("技术人员"), MANAGER("中层以上管理人员"), OTHER("其他");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "attendee " + n;
    }
}
