package org.unionhall.platform.page;

import gg.jte.Content;

/** One line of a profile: what it is called and what it is. An empty value is shown as 未填. */
public record Fact(String label, String text, Content content) {

    public static Fact of(String label, String text) {
        return new Fact(label, text == null || text.isBlank() ? null : text, null);
    }

    /** A value made of parts, such as a masked number with its button. */
    public static Fact of(String label, Content content) {
        return new Fact(label, null, content);
    }
}
