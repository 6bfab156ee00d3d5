package org.unionhall.platform.time;

import java.time.Duration;
import java.time.Instant;

/** Acts told as done some time ago: within them the clock of the program is that much behind. Only the demo tells such. */
public final class Past {

    private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

    private Past() {
    }

    public static void ago(Duration ago, Runnable told) {
        ScopedValue.where(AGO, ago).run(told);
    }

    /** What a clock says within. */
    static Instant told(Instant now) {
        return AGO.isBound() ? now.minus(AGO.get()) : now;
    }
}
