package org.unionhall.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Files on their way in lie in the clear until they are sealed: in the home, where nobody else can look, and not in the
 * machine's common temporary directory. What a killed program left there goes at the next start.
 */
@Configuration(proxyBeanMethods = false)
class UploadRoom {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> uploadsAtHome(Home home) {
        return server -> {
            Path room = home.closedDirectory("tmp/upload");
            clear(room);
            server.setBaseDirectory(room.toFile());
        };
    }

    private static void clear(Path room) {
        try (var left = Files.walk(room)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(room)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
