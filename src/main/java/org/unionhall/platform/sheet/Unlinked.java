package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A temporary file that only its owner can read and that is gone with the process, however it ends. */
final class Unlinked {

    private Unlinked() {
    }

    static FileChannel file() throws IOException {
        var path = Files.createTempFile("sheet", ".tmp");
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
