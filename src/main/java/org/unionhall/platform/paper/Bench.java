package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The files one paper needs while it is taken in; in the home, where nobody else can look, and gone on closing. */
final class Bench implements AutoCloseable {

    private static final long MEGABYTE = 1L << 20;

    private final Path room;
    private final Deque<Path> files = new ArrayDeque<>();

    Bench(Path room) {
        this.room = room;
    }

    Path fresh() throws IOException {
        Path file = Files.createTempFile(room, "paper", ".tmp");
        files.push(file);
        return file;
    }

    /** Lays what comes on the bench, refused when it is nothing or more than this many bytes. */
    Path take(InputStream in, long most) throws IOException {
        Path file = fresh();
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 14];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                if (size > most) {
                    throw PaperRefusal.TOO_LARGE.because(words(most));
                }
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw PaperRefusal.EMPTY.because();
        }
        return file;
    }

    private static String words(long bytes) {
        return bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : Math.max(1, bytes / 1024) + " KB";
    }

    @Override
    public void close() throws IOException {
        while (!files.isEmpty()) {
            Files.deleteIfExists(files.pop());
        }
    }
}
