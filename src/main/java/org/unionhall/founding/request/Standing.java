package org.unionhall.founding.request;

import org.unionhall.platform.page.Tone;

/** How a founding stands, as it is said on screens. */
enum Standing {
    REVIEW("review", "审查请示", Tone.WARN), ELECTING("electing", "筹备选举", Tone.INFO), REGISTERING("registering", "登记手续", Tone.INFO),
    DONE("DONE", "已建会", Tone.GOOD), REFUSED("REFUSED", "未建成", Tone.QUIET), RETURNED("returned", "退回修改", Tone.WARN),
    WITHDRAWN("WITHDRAWN", "已撤回", Tone.QUIET), LAPSED("LAPSED", "逾期撤回", Tone.QUIET);

    private final String code;
    private final String title;
    private final Tone tone;

    Standing(String code, String title, Tone tone) {
        this.code = code;
        this.title = title;
        this.tone = tone;
    }

    static Standing of(String code) {
        for (Standing standing : values()) {
            if (standing.code.equals(code)) {
                return standing;
            }
        }
        throw new IllegalStateException("no such standing of a founding: " + code);
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }
}
