package org.unionhall.platform.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wants to go next, as an address may ask for: only a path of this site, never another one. */
public final class Inside {

    private Inside() {
    }

    /** The address of a page that leads on to another. */
    public static String href(String page, String next) {
        return page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    public static String path(String asked, String usual) {
        return asked.startsWith("/") && asked.indexOf('\\') < 0 && !asked.startsWith("//")
                && asked.chars().noneMatch(letter -> letter < ' ') ? asked : usual;
    }
}
