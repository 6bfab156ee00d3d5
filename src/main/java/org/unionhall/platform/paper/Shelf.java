package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Holds sealed files under names such as {@code ab/cd/abcd…}; knows nothing of what is in them. */
interface Shelf {

    /** Takes the file over; it is there whole or not at all. The digest is SHA-256 of the file. */
    void put(String name, Path sealed, String digest) throws IOException;

    /** @throws NoSuchFileException where there is none of that name */
    InputStream get(String name) throws IOException;

    void remove(String name) throws IOException;
}
