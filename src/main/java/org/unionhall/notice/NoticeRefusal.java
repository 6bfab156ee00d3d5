package org.unionhall.notice;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' of notices. */
public enum NoticeRefusal implements Reason {
    NO_WAY("%s还没有接通，不能发送。请在配置里填好网关后重启，再来重发。"),
    DEMO("演示里什么都不发送，这里只显示本来会发出的内容。"),
    ALREADY_ON_ITS_WAY("这一条已经发出或正在等待发送，不用重发。"),
    NUMBER_GONE("这一条的号码已按期限删除，不能重发。"),
    CODE_OLD("验证码已过有效期，请本人重新获取。");

    private final String sentence;

    NoticeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
