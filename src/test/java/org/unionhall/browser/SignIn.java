package org.unionhall.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Signs in: with an account of the demo, or of a test. */
public final class SignIn {

    static final String PASSWORD = "unionhall-demo";

    private SignIn() {
    }

    static Page as(BrowserContext visitor, String hall, String login) {
        return on(visitor.newPage(), hall, login);
    }

    static Page on(Page page, String hall, String login) {
        return on(page, hall, login, PASSWORD);
    }

    public static Page on(Page page, String hall, String login, String password) {
        page.navigate(hall + "/login");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
