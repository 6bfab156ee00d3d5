package org.unionhall.congress.meeting;

/** Numbers of congresses as they are written in titles: 第十四次. */
public final class Ordinals {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Ordinals() {
    }

    /** 1 to 999 in Chinese. */
    public static String of(int number) {
        if (number >= HUNDRED) {
            int rest = number % HUNDRED;
            String hundreds = DIGITS[number / HUNDRED] + "百";
            return rest == 0 ? hundreds : hundreds + (rest < TEN ? "零" + DIGITS[rest] : DIGITS[rest / TEN] + "十" + DIGITS[rest % TEN]);
        }
        return number < TEN ? DIGITS[number] : (number < 2 * TEN ? "" : DIGITS[number / TEN]) + "十" + DIGITS[number % TEN];
    }

    /** The customary name of a meeting: 第九次会员代表大会, 第二届第三次全委（扩大）会议. */
    static String title(String union, MeetingKind kind, Integer term, Integer session, boolean expanded) {
        String wide = expanded ? "（扩大）" : "";
        String th = term == null ? "" : "第" + of(term) + "届";
        String time = session == null ? "" : "第" + of(session) + "次";
        return union + switch (kind) {
            case ASSEMBLY, CONGRESS -> term != null && session == null ? "第" + of(term) + "次" + kind.title()
                    : th + kind.title() + (time.isEmpty() ? "" : time + "会议");
            case PLENUM -> th + "委员会" + time + "全体" + wide + "会议";
            case STANDING -> th + "常务委员会" + time + wide + "会议";
            case CONSULTATION -> th + time + "女职工大会";
            case GROUP -> "选举会员代表的会员会议";
        };
    }
}
