package org.unionhall.matter.desk;

import java.util.Arrays;
import java.util.Locale;

/** Which part of what waits is listed. */
public enum DeskTab {
    MINE("我领办的"), ALL("岗位待办"), NEAR("快到期"), LATE("已超期"), ASKED("等申请人"), FILED("我发起的");

    private final String title;

    DeskTab(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeskTab of(String key) {
        return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst().orElse(ALL);
    }
}
