package org.unionhall.congress.meeting;

import org.unionhall.platform.page.Tone;

/** A point of an agenda. @param minutes planned, or null; words: what was said, for the minutes */
public record Item(int n, int position, Kind kind, String title, String speaker, Integer minutes, State state, String words) {

    /** What is done at this point. */
    public enum Kind {
        REPORT("听取报告"), DELIBERATE("审议"), VOTE("表决"), ELECT("选举"), STUDY("传达学习"), PARTY("提请党组织研究"), OTHER("其他");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How far it is. */
    public enum State {
        AHEAD("未开始", Tone.QUIET), NOW("进行中", Tone.WARN), DONE("已完成", Tone.GOOD), DROPPED("取消", Tone.QUIET);

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
}
