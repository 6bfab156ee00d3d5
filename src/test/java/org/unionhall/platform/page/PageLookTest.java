package org.unionhall.platform.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionhall.browser.Browsers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample page in a real browser under the strict content policy, at both sizes. */
class PageLookTest {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    @RegisterExtension
    static final Browsers browsers = new Browsers();
    private static HttpServer server;

    @BeforeAll
    static void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(path);
            exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().add("Content-Type", path.endsWith(".css") ? "text/css" : path.endsWith(".js")
                    ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static byte[] body(String path) {
        if (path.startsWith(Assets.PREFIX)) {
            return Assets.bytes(path.substring(Assets.PREFIX.length()).replaceFirst("-[0-9a-f]{32}", ""));
        }
        String name = path.substring(1);
        return Kit.page(Kit.PAGES.contains(name) ? name : "charts").getBytes(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    static List<String> pages() {
        return Kit.PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void atTheDesk(String name) {
        try (BrowserContext visitor = browsers.desktop()) {
            look(visitor, name, "kit-" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onThePhone(String name) {
        try (BrowserContext visitor = browsers.phone()) {
            look(visitor, name, "kit-" + name + "-phone");
        }
    }

    @Test
    void theMenuIsADrawerOnThePhoneAndNeedsNoScript() {
        try (BrowserContext visitor = browsers.phone(); Page page = open(visitor, "office")) {
            assertThat(page.locator("#menu").isVisible()).isFalse();
            page.getByLabel("打开菜单").click();
            assertThat(page.locator("#menu").isVisible()).isTrue();
            Browsers.shot(page, "kit-drawer-phone");
            page.keyboard().press("Escape");
            assertThat(page.locator("#menu").isVisible()).isFalse();
        }
    }

    @Test
    void controlKGoesToTheSearchBox() {
        try (BrowserContext visitor = browsers.desktop(); Page page = open(visitor, "kit")) {
            page.keyboard().press("Control+k");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        }
    }

    @Test
    void aMaskedNumberAsksWhyBeforeItIsShown() {
        try (BrowserContext visitor = browsers.desktop(); Page page = open(visitor, "kit")) {
            page.getByLabel("显示证件号码").click();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("reason");
            Browsers.shot(page, "kit-masked");
            page.keyboard().press("Escape");
            page.getByLabel("王秀英，账号菜单").click();
            assertThat(page.getByText("退出登录").isVisible()).isTrue();
            Browsers.shot(page, "kit-me");
        }
    }

    @Test
    void anAreaOfTheMapLeadsOneLevelDown() {
        try (BrowserContext visitor = browsers.desktop(); Page page = open(visitor, "charts")) {
            page.locator(".map a[aria-label^='娄烦县']").click();
            page.waitForURL("**/figures?area=*");
        }
    }

    private Page open(BrowserContext visitor, String name) {
        Page page = visitor.newPage();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
        return page;
    }

    private void look(BrowserContext visitor, String name, String shot) {
        var complaints = new ArrayList<String>();
        visitor.onConsoleMessage(message -> complaints.add(message.text()));
        visitor.onWebError(error -> complaints.add(error.error()));
        Page page = open(visitor, name);
        Browsers.wholeShot(page, shot);
        assertThat(complaints).as("what the browser complains of").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out to the right").isEqualTo(0);
    }
}
