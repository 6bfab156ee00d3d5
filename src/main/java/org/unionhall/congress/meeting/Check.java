package org.unionhall.congress.meeting;

import java.time.LocalDate;
import org.unionhall.platform.page.Tone;

/**
 * One step of the preparation.
 *
 * @param due    last day by the rules
 * @param doneOn day it was done, or null where that is not kept
 * @param href   where it is done, or null when it is ticked off by hand
 */
public record Check(Step step, LocalDate due, State state, LocalDate doneOn, String href, String note) {

    /** What has to be done, in the order of the days. */
    public enum Step {
        PARTY("征求单位党组织意见"), REQUEST("拟订方案，向上一级工会请示"), REPLY("上一级工会批复"), DELEGATES("选举代表，代表资格审查"),
        ROLL("核定参会名单"), CANDIDATES("候选人报上级审查并公示"), AGENDA("拟订议程"), REPORT("起草工作报告"), NOTICE("发出会议通知"),
        PAPERS("送达会议文件"), RESULT("选举结果报上一级工会审批"), MINUTES("形成会议纪要");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How it stands today. */
    public enum State {
        DONE("已完成", Tone.GOOD), OPEN("待办", Tone.INFO), LATE("已过期", Tone.BAD);

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

    public boolean byHand() {
        return href == null;
    }
}
