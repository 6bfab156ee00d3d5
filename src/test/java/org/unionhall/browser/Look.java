package org.unionhall.browser;

/**
 * A page to look at.
 *
 * @param login who looks, empty for a stranger
 * @param name  of the pictures
 * @param title for the index
 */
record Look(String login, String name, String title, String path, int status) {

    /** The address without what is asked of the page. */
    String bare() {
        return path.replaceFirst("[?#].*", "");
    }
}
