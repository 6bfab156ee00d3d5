package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hall installed on a phone: without a network the card opens, nothing else is kept, signing out takes the card along. */
@DemoHallTest
class InstalledHallTest {

    private static final String KEPT = """
            async () => { let all = []; for (const name of await caches.keys())
              for (const one of await (await caches.open(name)).keys()) all.push(new URL(one.url).pathname); return all.join(' '); }""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;

    @Test
    void theCardOpensWithoutANetwork() {
        String hall = "http://localhost:" + port;
        try (BrowserContext phone = browsers.phone()) {
            Page page = SignIn.as(phone, hall, "worker");
            page.navigate(hall + "/hall");
            page.evaluate("() => navigator.serviceWorker.ready");
            page.reload();
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.navigate(hall + "/card");
            page.navigate(hall + "/hall/matters");
            page.navigate(hall + "/hall/me");
            page.waitForFunction("async () => (await caches.match('/card')) !== undefined");
            assertThat(((String) page.evaluate(KEPT)).split(" ")).allMatch(path -> path.startsWith("/assets/") || path.equals("/offline")
                    || path.equals("/card"));

            phone.setOffline(true);
            page.navigate(hall + "/card");
            assertThat(page.locator("svg.qr").count()).isPositive();
            page.navigate(hall + "/hall/matters");
            page.getByText("现在没有网络").waitFor();
            phone.setOffline(false);

            page.navigate(hall + "/hall/me");
            page.getByText("退出登录").click();
            page.waitForURL("**/login");
            page.waitForFunction("async () => (await caches.match('/card')) === undefined");
        }
    }
}
