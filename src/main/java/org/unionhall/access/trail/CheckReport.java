package org.unionhall.access.trail;

import java.time.LocalDate;
import java.util.List;

/** What a check of the trail found; of the faults the first thousand. */
public record CheckReport(LocalDate from, LocalDate to, long rows, long faultCount, List<Fault> faults) {

    static final int MOST = 1_000;

    public boolean sound() {
        return faultCount == 0;
    }

    public String sentence() {
        String span = from + " 至 " + to + "，共 " + rows + " 条留痕";
        return sound() ? span + "，未发现改动、删除或插入。" : span + "，发现 " + faultCount + " 处问题。";
    }
}
