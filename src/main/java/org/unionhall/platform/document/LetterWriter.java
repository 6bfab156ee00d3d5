package org.unionhall.platform.document;

import java.io.OutputStream;

/** Writes a letter; the stream stays open. The same letter is always the same bytes. */
public interface LetterWriter {

    /** To be worked on: in the fonts officers have, 仿宋 and 小标宋, which are named and not embedded. */
    void docx(Letter letter, OutputStream out);

    /**
     * To be sent, its Chinese font embedded. A character the font lacks is shown as 〓, and a note at the end says which
     * it is.
     */
    void pdf(Letter letter, OutputStream out);
}
