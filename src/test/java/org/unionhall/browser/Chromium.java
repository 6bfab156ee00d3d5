package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running Chromium. One serves one thread. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--lang=zh-CN");
    private static final int PATIENCE = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program).setHeadless(true).setArgs(FLAGS).setEnv(inChinese()));
    }

    /** Buttons of the browser itself are in Chinese where it has been installed with its languages. */
    private static Map<String, String> inChinese() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        return environment;
    }

    static Path program() {
        return Path.of(System.getenv().getOrDefault("UNIONHALL_CHROMIUM", "/usr/bin/chromium"));
    }

    static Chromium start() {
        assertThat(program()).as("Chromium of this machine; UNIONHALL_CHROMIUM tells another place").isExecutable();
        return new Chromium(program());
    }

    /** A fresh visitor at a desk, 1440 × 900. */
    BrowserContext desktop() {
        return context(1440, 900, false);
    }

    /** A fresh visitor with a phone, 375 × 812. */
    BrowserContext phone() {
        return context(375, 812, true);
    }

    /** A tablet that lies at the hall, 1024 × 768. */
    BrowserContext tablet() {
        return context(1024, 768, true);
    }

    private BrowserContext context(int width, int height, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setHasTouch(touch).setIsMobile(touch).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Closes what visitors left open. */
    void sendAway() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
