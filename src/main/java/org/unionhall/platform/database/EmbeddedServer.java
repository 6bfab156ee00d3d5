package org.unionhall.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.home.HomeLock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * PostgreSQL of this home: on the loopback address and a random port only, with a password for everyone. It outlives
 * a killed program; the next start stops what still runs and lets PostgreSQL recover what was left.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 4;
    private static final long LOG_LIMIT = 8 << 20;

    private final HomeLock lock;
    private final Programs programs;
    private final DataDirectory data;
    private final Address address;

    private EmbeddedServer(HomeLock lock, Home home, DatabaseSettings settings) throws IOException {
        this.lock = lock;
        this.programs = new Programs(Binaries.unpacked(home), home.directory("log"), Unprivileged.here());
        this.data = new DataDirectory(home.path().resolve("pg"), programs);
        String rootPassword = home.secret("database-root-password").text(RandomText::password);
        String password = home.secret("database-password").text(RandomText::password);
        data.prepare(rootPassword, settings);
        new Leftover(data.path(), home.directory("pg-bin")).clear(this::stop);
        this.address = new OwnerRole(start(), rootPassword, password).ensure();
    }

    static EmbeddedServer start(Home home, DatabaseSettings settings) {
        HomeLock lock = HomeLock.of(home);
        try {
            return new EmbeddedServer(lock, home, settings);
        } catch (IOException e) {
            lock.close();
            throw new CannotStart("数据库没有启动：数据目录 " + home.path() + " 读写出错。", "请检查磁盘空间和目录权限。", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Address address() {
        return address;
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private int start() throws IOException {
        Path words = programs.log("postgres");
        if (Files.exists(words) && Files.size(words) > LOG_LIMIT) {
            Files.move(words, words.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(words)) {
            Files.createFile(words);
        }
        programs.user().own(words);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            int exit = programs.run("pg_ctl", List.of("start", "-D", data.path().toString(), "-w", "-t", "600", "-s",
                    "-l", words.toString(), "-o", "-p " + port + " -h 127.0.0.1"));
            if (exit == 0) {
                log.debug("PostgreSQL listens on port {}", port);
                return port;
            }
        }
        throw new CannotStart("数据库没有启动。", "请查看 " + words + " 末尾几行的原因，处理后再启动。");
    }

    private void stop() throws IOException {
        programs.run("pg_ctl", List.of("stop", "-D", data.path().toString(), "-m", "fast", "-w", "-t", "300", "-s"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
