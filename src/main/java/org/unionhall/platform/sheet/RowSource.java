package org.unionhall.platform.sheet;

import java.io.IOException;

/** The rows of one file of one format, read forward once; rows without any text are left out, never renumbered. */
interface RowSource extends AutoCloseable {

    /** The next row with text in it, or {@code null} at the end. */
    SheetRow next() throws IOException;

    /** How much of the file has been read, from 0 to 1. */
    double progress();

    @Override
    void close() throws IOException;
}
