package org.unionhall.organization.finding;

import static org.unionhall.organization.OrganizationRefusal.FINDING_TOO_FAST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** People read a page before they open the next; an address that asks faster than a full canteen would has to wait. */
@Component
class FindingPace {

    private static final int PER_MINUTE = 300;
    private static final int MOST_KEPT = 50_000;
    private static final long MINUTE = 60;

    private record Asked(long minute, int count) {
    }

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Clock clock;

    FindingPace(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; also tells search engines that lists are not for them. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        long minute = clock.instant().getEpochSecond() / MINUTE;
        if (asked.size() > MOST_KEPT) {
            asked.values().removeIf(known -> known.minute() < minute);
        }
        int count = asked.merge(request.getRemoteAddr(), new Asked(minute, 1), (old, one) ->
                old.minute() == minute ? new Asked(minute, old.count() + 1) : one).count();
        if (count > PER_MINUTE) {
            throw FINDING_TOO_FAST.because();
        }
    }
}
