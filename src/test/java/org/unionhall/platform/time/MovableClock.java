package org.unionhall.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of all tests: the real time, unless a test has moved it. Who moves it puts it back. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** To nine in the morning of that day, Beijing time. */
    public void to(LocalDate day) {
        ahead = Duration.between(Instant.now(), Shanghai.start(day).plus(Duration.ofHours(9)));
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are asked for through Shanghai");
    }

    @Override
    public Instant instant() {
        return Past.told(Instant.now().plus(ahead));
    }
}
