package org.unionhall.platform.page;

/**
 * Something that happened, for a timeline, newest first.
 *
 * @param when  day or time as shown
 * @param text  more about it, or null
 * @param who   who did it, or null
 * @param href  where it can be read in full, or null
 */
public record Event(String when, String title, String text, String who, Tone tone, String href) {
}
