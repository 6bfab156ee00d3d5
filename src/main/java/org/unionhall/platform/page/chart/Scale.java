package org.unionhall.platform.page.chart;

import java.util.List;
import java.util.stream.IntStream;

/** A scale of round numbers that holds all values, in three to six steps. */
record Scale(double from, double step, int steps) {

    private static final int WISHED = 4;

    static Scale around(double least, double most) {
        if (most == least) {
            return new Scale(least == 0 ? 0 : least - Math.abs(least) / 2, least == 0 ? 1 : Math.abs(least) / 2, 2);
        }
        double raw = (most - least) / WISHED;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
        double from = Math.floor(least / step) * step;
        return new Scale(from, step, (int) Math.max(1, Math.ceil((most - from) / step - 1e-9)));
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> from + step * i).toList();
    }

    /** Where a value stands, 0 at the foot and 1 at the top. */
    double share(double value) {
        return (value - from) / (step * steps);
    }
}
