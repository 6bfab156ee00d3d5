package org.unionhall.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one directory in which this program keeps everything it owns: data, secrets, uploaded files, logs. */
public final class Home {

    private final Path path;

    public Home(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A directory of that name inside the home, created if missing. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** The same, and nobody but the owner of the process can look into it. */
    public Path closedDirectory(String name) {
        Path directory = directory(name);
        try {
            OwnerOnly.directory(directory);
            return directory;
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** A file of the secrets directory: readable by its owner only. It need not exist yet. */
    public SecretFile secret(String name) {
        return new SecretFile(closedDirectory("secrets").resolve(name));
    }

    private CannotStart cannotWrite(IOException cause) {
        return new CannotStart("数据目录 " + path + " 无法写入。",
                "请检查目录的权限和磁盘空间，或用 --unionhall.home=目录 换一个位置。", new UncheckedIOException(cause));
    }
}
