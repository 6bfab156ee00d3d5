package org.unionhall.platform.sheet;

import java.io.IOException;

/** Takes the rows of an annotated copy. */
interface CopyTarget extends AutoCloseable {

    /**
     * Writes a row of the original, its first {@code width} cells, and the note behind them.
     *
     * @param closeUp whether rows follow each other without the gaps of the original
     */
    void row(SheetRow row, int width, AnnotatedCopy.Note note, boolean closeUp);

    @Override
    void close() throws IOException;
}
