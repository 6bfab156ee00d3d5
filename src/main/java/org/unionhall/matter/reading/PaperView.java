package org.unionhall.matter.reading;

import java.time.Instant;

/**
 * A paper of a matter as listed.
 *
 * @param n         its number within the matter
 * @param code      of the paper asked for
 * @param asked     what was asked for, such as 身份证明
 * @param name      of the file
 * @param type      media type, by content
 * @param thumbnail whether there is a small picture of it
 */
public record PaperView(int n, String code, String asked, String name, String type, long size, boolean thumbnail, Instant at) {

    /** {@code 1.2 MB} or {@code 12 KB}. */
    public String sizeWords() {
        return size >= 1 << 20 ? "%.1f MB".formatted(size / (double) (1 << 20)) : Math.max(1, size / 1024) + " KB";
    }
}
