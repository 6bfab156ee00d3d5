package org.unionhall.platform.page;

/** One option of a select field: what is sent and what is read. */
public record Choice(String value, String label) {
}
