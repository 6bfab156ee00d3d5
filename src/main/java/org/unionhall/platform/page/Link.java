package org.unionhall.platform.page;

/**
 * A place to go: a tab, a step of the way back.
 *
 * @param on    whether it is the present place
 * @param badge short count behind the word, or null
 */
public record Link(String label, String href, boolean on, String badge) {

    public static Link to(String label, String href) {
        return new Link(label, href, false, null);
    }

    public static Link here(String label) {
        return new Link(label, null, true, null);
    }
}
