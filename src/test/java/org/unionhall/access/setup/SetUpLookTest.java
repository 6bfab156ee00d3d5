package org.unionhall.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.platform.ChildProgram;

/** The page of the first start, at a desk and on a phone. */
class SetUpLookTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @TempDir
    private Path home;

    @Test
    void isLookedAt() throws Exception {
        try (var program = ChildProgram.start(home, Map.of()).awaitReady()) {
            for (boolean small : new boolean[] {false, true}) {
                try (BrowserContext visitor = small ? browsers.phone() : browsers.desktop()) {
                    Looking eye = small ? Looking.onPhone(visitor) : Looking.atDesk(visitor);
                    eye.go(program.url().replaceFirst("/$", "") + "/setup", 200);
                    eye.at("setup");
                    assertThat(eye.wrong()).isEmpty();
                }
            }
        }
    }
}
