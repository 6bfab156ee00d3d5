package org.unionhall.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every test run builds the demo anew. */
class FreshDemoHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            for (String part : new String[]{"pg", "secrets", "files"}) {
                FileSystemUtils.deleteRecursively(Path.of("target/demo-home", part));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
