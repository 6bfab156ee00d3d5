package org.unionhall.platform.page;

/**
 * A count that filters: "有问题 9".
 *
 * @param tone dot before the word, or null for none
 * @param href the same list narrowed to these rows
 */
public record Chip(String label, long count, Tone tone, String href, boolean on) {
}
