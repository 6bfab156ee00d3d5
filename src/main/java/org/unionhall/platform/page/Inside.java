package org.unionhall.platform.page;

/** Where somebody wants to go next, as an address may ask for: only a path of this site, never another one. */
public final class Inside {

    private Inside() {
    }

    public static String path(String asked, String usual) {
        return asked.startsWith("/") && asked.indexOf('\\') < 0 && !asked.startsWith("//")
                && asked.chars().noneMatch(letter -> letter < ' ') ? asked : usual;
    }
}
