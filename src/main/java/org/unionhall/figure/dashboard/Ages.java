package org.unionhall.figure.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How ages are put together; an age is the present year minus the year of birth. */
public enum Ages {
    TENS("十岁一档", 25, 35, 45, 55),
    FIVES("五岁一档", 20, 25, 30, 35, 40, 45, 50, 55, 60),
    STAGES("青年、中年、临近退休", 36, 46, 56);

    static final int OLDEST = 200;
    private final String title;
    private final int[] starts;

    Ages(String title, int... starts) {
        this.title = title;
        this.starts = starts;
    }

    /** A band: its words and the years of birth that fall into it. */
    record Band(String label, Window years) {
    }

    static Ages named(String name) {
        return Arrays.stream(values()).filter(ages -> ages.name().equalsIgnoreCase(name)).findFirst().orElse(TENS);
    }

    public String title() {
        return title;
    }

    List<Band> bands(int year) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            bands.add(band(year, from, start - 1, from == 0 ? start - 1 + " 岁及以下" : from + "–" + (start - 1) + " 岁"));
            from = start;
        }
        bands.add(band(year, from, OLDEST, from + " 岁及以上"));
        return bands;
    }

    private static Band band(int year, int youngest, int oldest, String label) {
        return new Band(label, new Window(Integer.toString(year - oldest), Integer.toString(year - youngest)));
    }
}
