package org.unionhall.founding.drive;

import java.time.Instant;
import org.unionhall.founding.TargetState;

/** Something done at a target. @param paper name of the evidence, or null */
public record Visit(int n, Instant at, String who, TargetState state, String words, String paper) {
}
