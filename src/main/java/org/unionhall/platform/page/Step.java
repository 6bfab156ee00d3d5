package org.unionhall.platform.page;

/** One station of a matter: what it is called, the day or wish beneath it, how far it is. */
public record Step(String label, String note, Stage stage) {

    /** Behind us, where we are, ahead. */
    public enum Stage {
        DONE, NOW, AHEAD;

        public String css() {
            return "step-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
