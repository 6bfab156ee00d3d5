package org.unionhall.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, for tests of pages: {@code @RegisterExtension static final Browsers browsers = new Browsers()}.
 * It is started once for all test classes; visitors a class leaves behind are sent away after it. Where there is none the
 * class is reported as skipped, or fails when {@code CI_REQUIRE_BROWSER=true}.
 */
public final class Browsers implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    static final String SCREENS = "target/screens";

    private Chromium chromium;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean required = Boolean.parseBoolean(System.getenv("CI_REQUIRE_BROWSER"));
        return required || Files.isExecutable(Chromium.program()) ? ConditionEvaluationResult.enabled("a browser is there, or must be")
                : ConditionEvaluationResult.disabled("no Chromium at " + Chromium.program() + "; set UNIONHALL_CHROMIUM");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.sendAway();
        }
    }

    /** A fresh visitor at a desk, 1440 × 900. */
    public BrowserContext desktop() {
        return chromium.desktop();
    }

    /** A fresh visitor with a phone, 375 × 812. */
    public BrowserContext phone() {
        return chromium.phone();
    }

    /** A tablet that lies at the hall, 1024 × 768. */
    public BrowserContext tablet() {
        return chromium.tablet();
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
}
