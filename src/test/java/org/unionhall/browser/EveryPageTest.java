package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.unionhall.membership.card.TestCards;
import org.unionhall.walls.Door;

/**
 * Every page of the demo, at a desk and on a phone: it is there, nothing sticks out at the side, the browser complains
 * of nothing, nothing is in English. A page that is not looked at here fails.
 */
@DemoHallTest
class EveryPageTest {

    /** Doors that answer with HTML and are no pages, and why. */
    private static final Map<String, String> NO_PAGES = Map.of(
            "/setup", "only there before the first account; SetUpLookTest looks at it",
            "/figures", "leads on to the figures of one's own unit",
            "/recounts/{id}/progress", "a part of the page of a recount",
            "/elections/{id}/rounds/{round}/screen/now", "a part of the screen of a round",
            "/meetings/{id}/screen/now", "a part of the screen of a meeting",
            "/roster-imports/{id}/progress", "a part of the page of an import",
            "/units/names", "suggestions beneath the unit picker",
            "/units/{code}/branch", "a part of the tree",
            "/units/{code}/branches", "a part of the tree");

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestCards cards;
    @TempDir
    private Path folder;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @Test
    void isLookedAt() throws Exception {
        String hall = "http://localhost:" + port;
        List<Look> looks = new DemoLooks(jdbc, cards, hall, browsers).all(folder);
        Map<String, List<Look>> byLogin = looks.stream().collect(Collectors.groupingBy(Look::login, LinkedHashMap::new, Collectors.toList()));
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<?> phone = beside.submit(() -> walkByPhone(hall, byLogin));
            byLogin.forEach((login, theirs) -> walk(browsers.desktop(), Looking::atDesk, hall, login, theirs));
            phone.get();
        }
        assertThat(wrong).isEmpty();
        assertThat(notSeen(looks)).as("pages nobody looked at").isEmpty();
        index(looks);
    }

    /** In a browser of its own: one of them serves one thread. */
    private void walkByPhone(String hall, Map<String, List<Look>> byLogin) {
        try (Chromium own = Chromium.start()) {
            byLogin.forEach((login, theirs) -> walk(own.phone(), Looking::onPhone, hall, login, theirs));
        }
    }

    private void walk(BrowserContext visitor, Function<BrowserContext, Looking> at, String hall, String login, List<Look> looks) {
        try (visitor) {
            walk(at.apply(visitor), hall, login, looks);
        }
    }

    private void walk(Looking eye, String hall, String login, List<Look> looks) {
        if (!login.isEmpty()) {
            SignIn.on(eye.page(), hall, login);
        }
        for (Look look : looks) {
            eye.go(hall + look.path(), look.status());
            eye.at(look.name());
            if (!eye.page().url().replaceFirst("[?#].*", "").equals(hall + look.bare())) {
                wrong.add(look.name() + " led to " + eye.page().url());
            }
        }
        wrong.addAll(eye.wrong());
    }

    private Set<String> notSeen(List<Look> looks) {
        List<PathPattern> doors = Door.all(mapping).stream().filter(Door::page).map(Door::path)
                .map(PathPatternParser.defaultInstance::parse).toList();
        Set<String> seen = looks.stream().filter(look -> look.status() == 200).map(Look::bare)
                .map(path -> doors.stream().filter(door -> door.matches(PathContainer.parsePath(path))).min(Comparator.naturalOrder())
                        .map(PathPattern::getPatternString).orElse("")).collect(Collectors.toSet());
        return doors.stream().map(PathPattern::getPatternString)
                .filter(door -> !seen.contains(door) && !NO_PAGES.containsKey(door)).collect(Collectors.toSet());
    }

    /** A page for browsing the folder of pictures. */
    private static void index(List<Look> looks) throws IOException {
        var text = new StringBuilder("""
                # 页面一览

                由 `EveryPageTest` 在演示数据上拍下：桌面 1440 宽，手机 375 宽；人名、单位和数字都是虚构的。
                重拍：`./mvnw -Dscreens=true -Dtest=EveryPageTest,SetUpLookTest test`。

                | 页面 | 谁在看 | 桌面 | 手机 |
                |---|---|---|---|
                """);
        text.append("| 首次设置 | 首次启动 | [看](setup-desktop.png) | [看](setup-phone.png) |\n");
        for (Look look : looks) {
            text.append("| %s | %s | [看](%s-desktop.png) | [看](%s-phone.png) |%n".formatted(look.title(),
                    look.login().isEmpty() ? "任何人" : "`" + look.login() + "`", look.name(), look.name()));
        }
        Files.writeString(Looking.FOLDER.resolve("README.md"), text);
    }
}
