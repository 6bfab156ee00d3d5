package org.unionhall.founding.employer;

import java.time.Instant;
import java.util.List;

/** A sheet that was taken, as its page shows it. @param wrong one sentence for each row left out */
public record ImportShown(long id, String fileName, Instant at, int taken, int fresh, List<String> wrong) {
}
