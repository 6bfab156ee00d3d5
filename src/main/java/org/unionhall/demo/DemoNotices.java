package org.unionhall.demo;

import org.unionhall.notice.Notice;

/** What the accounts of the demo find behind the bell when they first sign in. */
final class DemoNotices {

    private DemoNotices() {
    }

    static Notice first(long account, String login) {
        return switch (login) {
            case "worker" -> Notice.to(account, "CARD_READY", "您的电子会员证可以用了",
                    "打开手机就能出示会员证，扫证上的二维码可以核验真假。", "/card").bySms();
            case "operator" -> Notice.to(account, "HALL_OPENED", "演示里不发短信和邮件",
                    "本来会发出的内容都留在发件箱里，可以打开查看。", "/outbox");
            default -> Notice.to(account, "HALL_OPENED", "工会一网开通了",
                    "您管辖范围内的组织、名册和数字都在这里。点每个数字，可以看到它背后的名单。", "/");
        };
    }
}
