package org.unionhall.platform.database;

import org.unionhall.platform.home.CannotStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a killed program left: a server that still runs, or the note of one whose process number has since gone to
 * another. The caller holds the lock of the home, so whatever runs out of it is a leftover.
 */
record Leftover(Path data, Path programs) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    interface Stop {
        void run() throws IOException;
    }

    void clear(Stop stop) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> noted = noted(note);
        if (noted.filter(this::isOurs).isPresent()) {
            stop.run();
        }
        awaitEndOfAll();
        if (noted(note).isPresent()) {
            Files.deleteIfExists(note);
        }
    }

    /** Two servers on one data directory would destroy it: a worker of a killed server must be gone first. */
    private void awaitEndOfAll() throws IOException {
        Path real = programs.toRealPath();
        Instant end = Instant.now().plus(PATIENCE);
        while (ProcessHandle.allProcesses().anyMatch(process -> runs(process, real))) {
            if (Instant.now().isAfter(end)) {
                throw new CannotStart("上一次留下的数据库进程还没有结束。", "请稍候再启动；仍不行请结束 " + real + " 下的 postgres 进程。");
            }
            pause();
        }
    }

    private static Optional<ProcessHandle> noted(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        return lines.stream().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return runs(process, programs.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runs(ProcessHandle process, Path programs) {
        return process.info().command().filter(command -> Path.of(command).startsWith(programs)).isPresent();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
