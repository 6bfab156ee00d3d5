package org.unionhall.matter.reading;

import java.time.Instant;
import org.unionhall.platform.page.Show;

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

    public String sizeWords() {
        return Show.size(size);
    }
}
