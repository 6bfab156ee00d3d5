package org.unionhall.platform.paper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Removes from the store, once a day, what nothing has pointed to for a day. */
public final class PaperSweep {

    private static final Duration LIFE = Duration.ofDays(1);

    private final SealedPapers papers;
    private final LooseRows loose;
    private final Clock clock;

    PaperSweep(SealedPapers papers, LooseRows loose, Clock clock) {
        this.papers = papers;
        this.loose = loose;
        this.clock = clock;
    }

    /** What the store does not let go of now stays noted for tomorrow. */
    public void run() {
        String last = "";
        for (List<String> some = since(last); !some.isEmpty(); some = since(last)) {
            some.stream().filter(papers::forgetNow).forEach(loose::settled);
            last = some.getLast();
        }
    }

    private List<String> since(String after) {
        return loose.since(clock.instant().minus(LIFE), after);
    }
}
