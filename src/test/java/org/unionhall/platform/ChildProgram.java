package org.unionhall.platform;

import org.unionhall.UnionHall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, so that a test can kill it. Ends with the test at the latest. */
public final class ChildProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private ChildProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts on a random port with the arguments and environment given, and does not wait. */
    public static ChildProgram start(Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                UnionHall.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--server.port=0", "--unionhall.home=" + home));
        Files.createDirectories(home);
        Path output = Files.createTempFile(home, "output", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start(), output);
    }

    public ChildProgram awaitReady() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains("工会一网已就绪")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("not ready:\n" + output());
            }
            Thread.sleep(50);
        }
        return this;
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end");
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Address of its web server, once it is ready. */
    public String url() throws IOException {
        return output().replaceFirst("(?s).*工会一网已就绪：(\\S+) .*", "$1");
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }
}
