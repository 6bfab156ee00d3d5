package org.unionhall.platform.database;

import org.unionhall.platform.home.CannotStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The directory PostgreSQL keeps its data in: whole or not there, whenever the power goes. */
record DataDirectory(Path path, Programs programs) {

    static final String ROOT = "postgres";
    private static final String MAJOR = "18";
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    void prepare(String rootPassword, DatabaseSettings settings) throws IOException {
        if (!Files.exists(path)) {
            create(rootPassword);
        }
        String major = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new CannotStart("数据目录 " + path + " 属于 PostgreSQL " + major + "，本程序带的是 " + MAJOR + "。",
                    "请用写下这份数据的那个版本的程序导出，再在这里导入。");
        }
        Path own = path.resolve("unionhall.conf");
        Files.writeString(own, configuration(settings));
        programs.user().own(own);
    }

    private void create(String rootPassword) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Path password = path.resolveSibling(path.getFileName() + ".password");
        Trees.delete(fresh);
        Files.createDirectory(fresh);
        Files.deleteIfExists(password);
        Files.writeString(password, rootPassword, StandardOpenOption.CREATE_NEW);
        password.toFile().setReadable(false, false);
        password.toFile().setReadable(true, true);
        programs.user().own(fresh);
        programs.user().own(password);
        try {
            initialise(fresh, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "\ninclude 'unionhall.conf'\n", StandardOpenOption.APPEND);
        Files.createFile(fresh.resolve("unionhall.conf"));
        programs.user().own(fresh.resolve("unionhall.conf"));
        must("initdb", synchronise(fresh));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path fresh, Path password) throws IOException {
        must("initdb", List.of("-D", fresh.toString(), "-U", ROOT, "--pwfile=" + password,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions"));
    }

    private List<String> synchronise(Path fresh) {
        var arguments = new ArrayList<>(List.of("-D", fresh.toString(), "--sync-only"));
        if (LINUX) {
            arguments.add("--sync-method=syncfs");
        }
        return arguments;
    }

    private void must(String program, List<String> arguments) throws IOException {
        if (programs.run(program, arguments) != 0) {
            throw new CannotStart("数据库目录 " + path + " 没有建成。",
                    "请检查磁盘空间和目录权限；详情在 " + programs.log(program) + "。");
        }
    }

    /** A machine of two cores with one program on it; bulk loading must not checkpoint all the time. */
    private static String configuration(DatabaseSettings settings) {
        return """
                # Written at every start. Own settings belong into postgresql.auto.conf (ALTER SYSTEM).
                shared_buffers = %s
                max_connections = %d
                work_mem = 16MB
                maintenance_work_mem = 128MB
                effective_cache_size = 1GB
                random_page_cost = 1.1
                jit = off
                max_wal_size = 2GB
                min_wal_size = 256MB
                wal_buffers = 16MB
                checkpoint_timeout = 15min
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                # Personal data never goes to a log.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_checkpoints = off
                log_timezone = 'UTC'
                timezone = 'UTC'
                """.formatted(settings.sharedBuffers(), settings.maxConnections());
    }
}
