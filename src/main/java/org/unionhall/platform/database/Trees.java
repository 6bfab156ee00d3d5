package org.unionhall.platform.database;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;

/** Whole directories at once. */
final class Trees {

    private Trees() {
    }

    static void delete(Path root) throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }

    static void give(Path root, UserPrincipal owner) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }
}
