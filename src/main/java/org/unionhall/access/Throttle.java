package org.unionhall.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Slows down an address that keeps guessing: after so many failures within ten minutes, usually thirty, it waits. */
@Component
public class Throttle {

    private static final int USUALLY_ALLOWED = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 100_000;

    private record Failures(Instant since, int count) {
    }

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int allowed;

    @Autowired
    Throttle(Clock clock) {
        this(clock, USUALLY_ALLOWED);
    }

    public Throttle(Clock clock, int allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    /** @throws org.unionhall.platform.refusal.Refusal while the address has to wait */
    public void check(String address) {
        Failures known = failures.get(address);
        Instant now = clock.instant();
        if (known != null && known.count() >= allowed && known.since().plus(WINDOW).isAfter(now)) {
            throw AccessRefusal.ADDRESS_WAITS.because(Duration.between(now, known.since().plus(WINDOW)).toMinutes() + 1);
        }
    }

    public void failed(String address) {
        Instant now = clock.instant();
        if (failures.size() > MOST_KEPT) {
            failures.values().removeIf(known -> known.since().plus(WINDOW).isBefore(now));
        }
        failures.merge(address, new Failures(now, 1), (old, one) -> old.since().plus(WINDOW).isBefore(now)
                ? one : new Failures(old.since(), old.count() + 1));
    }
}
