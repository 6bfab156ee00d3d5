package org.unionhall.matter.watch;

import java.time.LocalDate;

/** A matter that was refused, and why; nobody's name. */
public record Refused(long id, String kind, String reason, LocalDate on) {
}
