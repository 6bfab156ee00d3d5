package org.unionhall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts the packaged program as a user would and takes the time until it says it is ready (P10). */
final class Starts {

    private final String java;
    private final Path home;

    Starts(String java, Path home) {
        this.java = java;
        this.home = home;
    }

    record Start(double seconds, long idleMegabytes) {
    }

    Start start(int port, boolean measureIdle) throws Exception {
        long began = System.nanoTime();
        Process program = new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-jar", "target/unionhall.jar", "--unionhall.home=" + home,
                "--server.port=" + port)).redirectErrorStream(true).start();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("已就绪")) {
                    double seconds = (System.nanoTime() - began) / 1e9;
                    long idle = 0;
                    if (measureIdle) {
                        Thread.sleep(20_000);
                        idle = residentKilobytes(program.toHandle()) / 1024;
                    }
                    return new Start(seconds, idle);
                }
            }
            throw new IllegalStateException("the program did not start");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    /** Proportional memory of the program and its database, shared pages counted once. */
    private static long residentKilobytes(ProcessHandle program) {
        return Stream.concat(Stream.of(program), program.descendants()).mapToLong(Starts::proportional).sum();
    }

    private static long proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
