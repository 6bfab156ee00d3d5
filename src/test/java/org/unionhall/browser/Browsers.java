package org.unionhall.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of this machine, for tests of pages. Where there is none the test is reported as skipped, or fails when
 * {@code CI_REQUIRE_BROWSER=true}. One per test class: {@code static final Browsers browsers = Browsers.open()} closed
 * in {@code @AfterAll}.
 */
public final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--lang=zh-CN");
    static final String SCREENS = "target/screens";
    private static final int PATIENCE = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium).setHeadless(true).setArgs(FLAGS).setEnv(inChinese()));
    }

    /** Buttons of the browser itself are in Chinese where it has been installed with its languages. */
    private static Map<String, String> inChinese() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        return environment;
    }

    public static Browsers open() {
        Path chromium = Path.of(System.getenv().getOrDefault("UNIONHALL_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            String missing = "no Chromium at " + chromium + "; set UNIONHALL_CHROMIUM";
            if (Boolean.parseBoolean(System.getenv("CI_REQUIRE_BROWSER"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Browsers(chromium);
    }

    /** A fresh visitor at a desk, 1440 × 900. */
    public BrowserContext desktop() {
        return context(1440, 900, false);
    }

    /** A fresh visitor with a phone, 375 × 812. */
    public BrowserContext phone() {
        return context(375, 812, true);
    }

    /** A tablet that lies at the hall, 1024 × 768. */
    public BrowserContext tablet() {
        return context(1024, 768, true);
    }

    private BrowserContext context(int width, int height, boolean touch) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setHasTouch(touch).setIsMobile(touch).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** What is seen without scrolling, into target/screens; {@link Looking} takes the pictures of docs/screens. */
    public static Path shot(Page page, String name) {
        return shot(page, name, false);
    }

    /** The page from top to bottom. */
    public static Path wholeShot(Page page, String name) {
        return shot(page, name, true);
    }

    private static Path shot(Page page, String name, boolean whole) {
        Path file = Path.of(SCREENS, name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
