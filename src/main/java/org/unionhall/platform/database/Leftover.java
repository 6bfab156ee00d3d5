package org.unionhall.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a killed program left: a server that still runs, or the note of one whose number now belongs to another. */
record Leftover(Path data) {

    interface Stop {
        void run() throws IOException;
    }

    void clear(Stop stop) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> process = process(note);
        if (process.isEmpty()) {
            return;
        }
        if (isOurs(process.get())) {
            stop.run();
        } else {
            Files.delete(note);
        }
    }

    private static Optional<ProcessHandle> process(Path note) throws IOException {
        try (var lines = Files.lines(note)) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("\\d+"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        boolean server = info.command().map(Path::of).map(Path::getFileName).map(Path::toString)
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe")).isPresent();
        boolean here = info.arguments().map(arguments -> String.join(" ", arguments).contains(data.toString()))
                .orElse(true);
        return server && here;
    }
}
