package org.unionhall.figure;

import org.unionhall.platform.page.Tone;

/**
 * Something on the first page that waits for the signed-in person or is about to expire.
 *
 * @param title what it is, in one line
 * @param note  whose it is and how things stand
 * @param href  where it is dealt with
 * @param act   the word on the button
 */
public record Todo(String title, String note, String href, String act, Tone tone) {
}
