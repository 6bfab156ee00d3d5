package org.unionhall.platform.page;

import java.util.Locale;

/** How something stands. Each tone has a colour and an icon, so that nothing is told by colour alone. */
public enum Tone {
    GOOD("circle-check"), WARN("alert-triangle"), BAD("alert-circle"), INFO("info-circle"), QUIET("minus");

    private final String icon;
    private final String css = "tone-" + name().toLowerCase(Locale.ROOT);

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Class name in the style sheet. */
    public String css() {
        return css;
    }
}
