package org.unionhall.matter.reading;

import java.time.Instant;
import java.util.Map;

/**
 * A line of a matter's history.
 *
 * @param who     name, or 申请人 where the reader may not know it
 * @param unit    the union at whose desk it lay, or null
 * @param byAsker whether who asked did it
 * @param from    code of the state before, or null
 * @param to      code of the state or the outcome after, or null
 * @param facts   such as to whom it was handed on
 */
public record ActView(int n, Instant at, String who, String unit, boolean byAsker, String act, String name, String from,
        String to, String reason, Map<String, String> facts) {
}
