package org.unionhall.figure.recounting;

import java.time.Instant;
import java.util.List;

/**
 * One comparison of figures with their rows.
 *
 * @param unitId  this unit and what is below it were compared
 * @param mending whether it also mended them
 * @param byHand  whether somebody wished it; the trail says who. Otherwise it is the job of the night
 * @param endedAt null while it runs
 * @param cells   how many figures were compared, of which {@code wrong}
 */
public record Recount(long id, long unitId, boolean mending, boolean byHand, Instant startedAt, Instant endedAt, int cells, int wrong,
                      List<Difference> differences) {

    public boolean running() {
        return endedAt == null;
    }
}
