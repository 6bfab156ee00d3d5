package org.unionhall.platform.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.platform.ChildProgram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The program as its operator meets it: killed, started twice, given another server, given a command. */
class SurvivalTest {

    @TempDir
    private Path home;

    @Test
    void startsAgainAfterKillMinusNine() throws Exception {
        long orphan;
        try (var first = ChildProgram.start(home, Map.of()).awaitReady()) {
            remember();
            try (var second = ChildProgram.start(home, Map.of())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output()).contains("正被另一个工会一网程序使用", "--unionhall.home").doesNotContain("\tat ");
            }
            first.kill();
            orphan = postmaster();
            assertThat(ProcessHandle.of(orphan)).as("the server outlives the program").isPresent();
        }
        try (var again = ChildProgram.start(home, Map.of()).awaitReady()) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            ProcessHandle.of(orphan).ifPresent(old -> assertThat(old.onExit()).succeedsWithin(Duration.ofSeconds(20)));
            assertThat(remembered()).isEqualTo("kept");
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            again.kill();
        }
        try (var third = ChildProgram.start(home, Map.of()).awaitReady()) {
            assertThat(remembered()).as("after a killed server").isEqualTo("kept");
        }
        assertThat(home.resolve("pg/postmaster.pid")).as("an ordered end stops the server").doesNotExist();
    }

    @Test
    void usesTheServerOfTheEnvironmentAndRunsCommands() throws Exception {
        Address at = TestDatabase.address();
        var environment = Map.of("UNIONHALL_DB_URL", at.url(), "UNIONHALL_DB_USER", at.user(),
                "UNIONHALL_DB_PASSWORD", at.password());
        try (var command = ChildProgram.start(home, environment, "rotate-keys")) {
            assertThat(command.awaitEnd()).as(command.output()).isZero();
            assertThat(command.output()).contains("共保留 2 把").doesNotContain("已就绪");
        }
        assertThat(home.resolve("pg")).as("no server of its own").doesNotExist();
        assertThat(home.resolve("pg-bin")).doesNotExist();
        try (var command = ChildProgram.start(home, environment, "no-such-command")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.output()).contains("没有名为 no-such-command 的命令", "rotate-keys");
        }
    }

    @Test
    void saysThatAServerOfTheEnvironmentDoesNotAnswer() throws Exception {
        var environment = Map.of("UNIONHALL_DB_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hidden",
                "UNIONHALL_DB_USER", "u", "UNIONHALL_DB_PASSWORD", "hidden");
        try (var program = ChildProgram.start(home, environment)) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.output()).contains("连不上数据库 u @ jdbc:postgresql://127.0.0.1:1/none。")
                    .doesNotContain("hidden", "\tat ");
        }
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(home.resolve("pg/postmaster.pid")).getFirst().strip());
    }

    private void remember() throws Exception {
        try (var connection = connection(); var statement = connection.createStatement()) {
            statement.execute("insert into platform.setting values ('survival', 'kept')");
        }
    }

    private String remembered() throws Exception {
        try (var connection = connection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("select value from platform.setting where name = 'survival'")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private java.sql.Connection connection() throws Exception {
        String port = Files.readAllLines(home.resolve("pg/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/unionhall", "unionhall",
                Files.readString(home.resolve("secrets/database-password")));
    }
}
