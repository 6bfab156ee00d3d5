package org.unionhall.access.trail;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** The filter of the trail as it stands in an address; everything may be missing. */
record TrailAsk(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String who, String act, String unit,
                String subject, String after) {

    TrailFilter filter() {
        return new TrailFilter(from, to, who, act, unit, subject, after);
    }
}
