package org.unionhall.figure;

import org.unionhall.platform.page.Tone;

/**
 * Something on the first page that waits for the signed-in person or is about to expire.
 *
 * @param title what it is, in one line
 * @param note  how things stand
 * @param who   whose it is, or null
 * @param href  where it is dealt with
 * @param act   the word on the button
 * @param clock by when, or null where nothing runs out
 */
public record Todo(String title, String note, String who, String href, String act, Tone tone, Clock clock) {

    /** A limit: in words, and how much of it is used, in percent. */
    public record Clock(String words, int percent) {
    }

    public Todo(String title, String note, String href, String act, Tone tone) {
        this(title, note, null, href, act, tone, null);
    }
}
