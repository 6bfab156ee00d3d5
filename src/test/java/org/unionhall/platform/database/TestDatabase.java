package org.unionhall.platform.database;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.unionhall.platform.home.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One embedded server for all contexts of a test run, made anew each time; unpacked programs are kept. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static Address address;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Address at = address();
        TestPropertyValues.of(
                "unionhall.home=" + home().path(),
                "unionhall.db.url=" + at.url(),
                "unionhall.db.user=" + at.user(),
                "unionhall.db.password=" + at.password()).applyTo(context);
    }

    static Home home() {
        return new Home(Path.of("target/test-home"));
    }

    static synchronized Address address() {
        if (address == null) {
            forget(home().path());
            declareMatters(home().path());
            var settings = new DatabaseSettings(null, null, null, 8, "64MB", 100);
            EmbeddedServer server = EmbeddedServer.start(home(), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            address = server.address();
        }
        return address;
    }

    /** Kinds of matters that only tests know, put where an installation puts its own. */
    private static void declareMatters(Path home) {
        try {
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/matters-of-tests"), home.resolve("matters"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path home) {
        if (Files.exists(home.resolve("pg/postmaster.pid"))) {
            EmbeddedServer.start(new Home(home), new DatabaseSettings(null, null, null, 8, "64MB", 100)).close();
        }
        try {
            FileSystemUtils.deleteRecursively(home.resolve("pg"));
            FileSystemUtils.deleteRecursively(home.resolve("secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
