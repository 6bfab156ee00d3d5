package org.unionhall.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs that come with PostgreSQL, their words going to a file of the log directory. */
final class Programs {

    private final Path bin;
    private final Path logs;
    private final Unprivileged user;

    Programs(Path unpacked, Path logs, Unprivileged user) {
        this.bin = unpacked.resolve("bin");
        this.logs = logs;
        this.user = user;
    }

    Unprivileged user() {
        return user;
    }

    /** Exit code of the program. */
    int run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log(program).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " interrupted", e);
        }
    }

    Path log(String program) throws IOException {
        Files.createDirectories(logs);
        return logs.resolve(program + ".log");
    }
}
