package org.unionhall.matter.hall;

import java.time.LocalDate;

/**
 * A question and its answer as everybody may read them, without name and numbers.
 *
 * @param topic what it is about, or null
 * @param union that answered
 */
public record OpenAnswer(long id, String topic, String words, String answer, String union, LocalDate on) {
}
