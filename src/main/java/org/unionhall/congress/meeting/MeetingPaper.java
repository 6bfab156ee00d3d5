package org.unionhall.congress.meeting;

import java.time.Instant;

/**
 * A paper of a meeting.
 *
 * @param published since when those on the roll may read it, or null
 * @param readers   how many on the roll have opened it
 * @param read      whether the one who looks has opened it
 */
public record MeetingPaper(int n, Kind kind, String title, String fileName, long size, Instant published, int readers, boolean read) {

    /** What it is. */
    public enum Kind {
        WORK_REPORT("工作报告"), FINANCE_REPORT("财务工作报告"), AUDIT_REPORT("经审工作报告"), RULES("选举办法"), DRAFT("决议草案"),
        CREDENTIALS("代表资格审查报告"), OTHER("其他文件");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
