package org.unionhall.platform.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedServerTest {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings(null, null, null, 2, "16MB", 20);

    @TempDir
    private static Path path;

    @Test
    void keepsItsDataAndItsDoorsShut() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(new Home(path), SETTINGS)) {
            Address address = server.address();
            assertThat(address.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(address.toString()).doesNotContain(address.password());
            run(address, "create table kept as select 7 as n");

            refused(address, "unionhall", "wrong");
            refused(address, "postgres", "postgres");
            refused(address, "postgres", "");
            assertThatThrownBy(() -> run(address, "copy kept to program 'true'")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> EmbeddedServer.start(new Home(path), SETTINGS)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正被另一个工会一网程序使用");
            onlyForTheOwner("secrets/database-password", "secrets/database-root-password", "pg/PG_VERSION");
        }
        try (EmbeddedServer server = EmbeddedServer.start(new Home(path), SETTINGS)) {
            assertThat(run(server.address(), "alter table kept rename to kept_twice")).isFalse();
        }
        aStrangersNumberInTheNoteIsLeftAlone();
        anUnfinishedDataDirectoryIsMadeAgain();
        anotherMajorVersionIsRefused();
    }

    private void aStrangersNumberInTheNoteIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(path.resolve("pg/postmaster.pid"), stranger.pid() + "\n" + path.resolve("pg") + "\n");
        EmbeddedServer.start(new Home(path), SETTINGS).close();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    private void anUnfinishedDataDirectoryIsMadeAgain() throws Exception {
        Trees.delete(path.resolve("pg"));
        Files.createDirectory(path.resolve("pg.new"));
        Files.writeString(path.resolve("pg.new/PG_VERSION"), "18");
        Files.writeString(path.resolve("pg.password"), "left behind");
        EmbeddedServer.start(new Home(path), SETTINGS).close();
        assertThat(path.resolve("pg.password")).doesNotExist();
        assertThat(path.resolve("pg.new")).doesNotExist();
    }

    private void anotherMajorVersionIsRefused() throws Exception {
        Files.writeString(path.resolve("pg/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(new Home(path), SETTINGS)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17");
    }

    private static void refused(Address address, String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), user, password))
                .isInstanceOf(SQLException.class);
    }

    private static void onlyForTheOwner(String... files) throws Exception {
        for (String file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve(file)))).as(file)
                    .isEqualTo("rw-------");
        }
    }

    private static boolean run(Address address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
             var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
