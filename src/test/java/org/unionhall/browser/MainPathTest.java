package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.figure.Figures;

/**
 * The main job: a workplace officer loads a roster with every mistake, reads the preview, writes the good rows, sees
 * the figures of all levels move by the same number, goes from the province's figure down to the rows, and undoes it.
 */
@DemoHallTest
class MainPathTest {

    private static Browsers browsers;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Figures figures;
    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void aRosterGoesInIsSeenAtEveryLevelAndComesOutAgain() throws Exception {
        String workplace = jdbc.sql("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'
                """).query(String.class).single();
        List<String> levels = List.of(workplace, "140105", "140100", "140000");
        List<Long> before = levels.stream().map(this::members).toList();
        Path file = new FaultyRoster().write(folder.resolve("花名册.xlsx"));

        try (BrowserContext desk = browsers.desktop()) {
            Page page = signIn(desk, "workplace");
            Browsers.shot(page, "workplace-home-desktop");
            page.navigate(address("/roster-imports/new?unit=" + workplace));
            page.setInputFiles("input[type=file]", file);
            button(page, "上传并检查").click();
            page.getByText("有问题").first().waitFor();
            Browsers.wholeShot(page, "import-preview-desktop");
            assertThat(page.content()).contains("1.40105E+17", "火星大学", "校验", "同一个人")
                    .doesNotContain("140105198501010");
            String imported = page.url();
            button(page, "写入 " + FaultyRoster.WRITTEN + " 行").click();
            page.getByText("看会员名册").waitFor();
            Browsers.shot(page, "import-done-desktop");
            for (int i = 0; i < levels.size(); i++) {
                assertThat(members(levels.get(i))).as(levels.get(i)).isEqualTo(before.get(i) + FaultyRoster.WRITTEN);
            }

            page.navigate(imported);
            page.getByText("撤销", new Page.GetByTextOptions().setExact(true)).first().click();
            button(page, "整批撤销").click();
            page.getByText("整批撤销").first().waitFor();
            for (int i = 0; i < levels.size(); i++) {
                assertThat(members(levels.get(i))).as(levels.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void theProvincesFigureLeadsDownToTheRows() {
        try (BrowserContext desk = browsers.desktop()) {
            Page page = signIn(desk, "province");
            Browsers.wholeShot(page, "home-desktop");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("太原市总工会"))).first().click();
            page.waitForURL(Pattern.compile("/figures/140100"));
            Browsers.wholeShot(page, "city-desktop");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("小店区总工会"))).first().click();
            page.waitForURL(Pattern.compile("/figures/140105"));
            assertThat(page.content()).contains("小店区总工会");
            Browsers.wholeShot(page, "county-desktop");
        }
        try (BrowserContext phone = browsers.phone()) {
            Page page = signIn(phone, "province");
            Browsers.wholeShot(page, "home-phone");
        }
    }

    @Test
    void pagesOfAnotherCountyAreNotThere() {
        try (BrowserContext desk = browsers.desktop()) {
            Page page = signIn(desk, "county2");
            for (String path : List.of("/units/140105", "/figures/140105", "/figures/140105/member.count",
                    "/roster-imports/1")) {
                assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(404);
            }
            Browsers.shot(page, "not-here-desktop");
        }
    }

    private Page signIn(BrowserContext context, String login) {
        Page page = context.newPage();
        page.navigate(address("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "unionhall-demo");
        page.press("input[name=password]", "Enter");
        page.waitForURL(address("/"));
        return page;
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private long members(String unit) {
        long id = jdbc.sql("select id from organization.unit where code = :code").param("code", unit)
                .query(Long.class).single();
        return figures.of(List.of(id), "member.count").get(id).longValue();
    }
}
