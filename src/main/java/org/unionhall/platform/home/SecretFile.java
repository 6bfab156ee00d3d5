package org.unionhall.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** A short text only the owner of the file can read, such as a generated password or a keyset. */
public final class SecretFile {

    private final Path path;

    SecretFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The text, made and written by the first call ever. */
    public String text(Supplier<String> first) {
        try {
            if (!Files.exists(path)) {
                write(first.get());
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the text: either the old or the new one is there, even after a power cut. */
    public void write(String text) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            OwnerOnly.file(fresh);
            Files.writeString(fresh, text);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
