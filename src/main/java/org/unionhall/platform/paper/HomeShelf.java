package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.unionhall.platform.home.Home;

/** The directory {@code papers} of the home. */
final class HomeShelf implements Shelf {

    private final Home home;

    HomeShelf(Home home) {
        this.home = home;
    }

    @Override
    public void put(String name, Path sealed, String digest) throws IOException {
        Path place = place(name);
        Path folder = Files.createDirectories(place.getParent());
        force(sealed, StandardOpenOption.WRITE);
        try {
            Files.move(sealed, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = place.resolveSibling(place.getFileName() + ".part");
            Files.copy(sealed, beside, StandardCopyOption.REPLACE_EXISTING);
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    @Override
    public InputStream get(String name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        return home.closedDirectory("papers").resolve(name);
    }

    /** A power cut must not take what the database says is there. */
    private static void force(Path path, StandardOpenOption way) throws IOException {
        try (var channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }
}
