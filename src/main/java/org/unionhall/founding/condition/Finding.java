package org.unionhall.founding.condition;

import org.unionhall.platform.page.Tone;

/**
 * One condition looked at.
 *
 * @param kind     how it stands
 * @param sentence what was found and what follows, in Chinese
 * @param basis    the article it rests on
 */
public record Finding(Kind kind, String sentence, String basis) {

    /** How a condition stands: fulfilled, worth knowing, or in the way. */
    public enum Kind {
        MET(Tone.GOOD, "符合"), NOTE(Tone.WARN, "提示"), BARRED(Tone.BAD, "不符合");

        private final Tone tone;
        private final String title;

        Kind(Tone tone, String title) {
            this.tone = tone;
            this.title = title;
        }

        public Tone tone() {
            return tone;
        }

        public String title() {
            return title;
        }
    }

    public boolean barred() {
        return kind == Kind.BARRED;
    }
}
