package org.unionhall.platform.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionhall.browser.Browsers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample page in a real browser under the strict content policy, at both sizes. */
class PageLookTest {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static Browsers browsers;
    private static HttpServer server;

    @BeforeAll
    static void open() throws Exception {
        browsers = Browsers.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith(Assets.PREFIX) ? Assets.bytes(path.substring(Assets.PREFIX.length())
                    .replaceFirst("-[0-9a-f]{32}", "")) : Kit.page(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().add("Content-Type", path.endsWith(".css") ? "text/css" : path.endsWith(".js")
                    ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.stop(0);
            browsers.close();
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

    private void look(BrowserContext visitor, String name, String shot) {
        Page page = visitor.newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
        Browsers.wholeShot(page, shot);
        assertThat(complaints).as("what the browser complains of").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out to the right").isEqualTo(0);
    }
}
