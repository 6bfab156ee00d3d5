package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.platform.sheet.SheetReader;

/**
 * The main job, by hand in a browser: a workplace officer loads a roster with every mistake, reads the preview, writes
 * the good rows, the figures of workplace, county and province move by the same number, the province's figure leads
 * down to the rows, they are exported, the import is undone and the figures are back.
 */
@DemoHallTest
class MainPathTest {

    private static final String COUNTY = "140105";
    private static final String CITY = "140100";
    private static final String PROVINCE = "140000";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    @Test
    void atTheDesk() throws Exception {
        try (BrowserContext desk = browsers.desktop(); BrowserContext above = browsers.desktop()) {
            walk(desk, above, new FaultyRoster().write(folder.resolve("花名册.xlsx")), FaultyRoster.WRITTEN);
        }
    }

    @Test
    void onThePhone() throws Exception {
        try (BrowserContext phone = browsers.phone(); BrowserContext above = browsers.phone()) {
            walk(phone, above, new FaultyRoster(3).write(folder.resolve("新来的.xlsx")), 3 + FaultyRoster.WRITTEN
                    - FaultyRoster.GOOD);
        }
    }

    private void walk(BrowserContext visitor, BrowserContext above, Path file, int written) throws IOException {
        Page page = SignIn.as(visitor, hall(), "workplace");
        Map<String, Long> before = figures();
        page.locator(".menu a[href='/roster-imports']").evaluate("link => link.click()");
        page.waitForURL(hall() + "/roster-imports");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导入").setExact(true)).last().click();
        page.setInputFiles("input[type=file]", file);
        button(page, "上传并检查").click();
        page.getByText("有问题").first().waitFor();
        readsThePreview(page);
        button(page, "写入 " + written + " 行").click();
        page.getByText("看会员名册").waitFor();
        String imported = page.url();

        Map<String, Long> after = figures();
        before.forEach((unit, members) -> assertThat(after.get(unit)).as(unit).isEqualTo(members + written));
        drillsDown(SignIn.as(above, hall(), "province"), after);
        readsTheRows(page, after.get(base()));

        page.navigate(imported);
        button(page, "撤销").click();
        button(page, "整批撤销").click();
        page.getByText("这次导入已整批撤销").waitFor();
        assertThat(figures()).isEqualTo(before);
    }

    private static void readsThePreview(Page page) {
        page.locator("a.chip", new Page.LocatorOptions().setHasText("有问题")).click();
        page.waitForURL(Pattern.compile("state=error"));
        assertThat(page.locator("#roster-rows, main").last().innerText()).contains("1.40105E+17", "校验码不对", "同一个人",
                "没有姓名", "手机号只有 7 位", "不存在", "火星大学", "没有证件号码", "退休", "已是其他工会的会员");
        page.locator("a.chip", new Page.LocatorOptions().setHasText("请核对")).click();
        page.waitForURL(Pattern.compile("state=warning"));
        assertThat(page.locator("main").innerText()).contains("性别", "出生日期");
        assertThat(page.content()).doesNotContainPattern("140105(19|20)\\d{9}[\\dX]");
        page.locator("a.chip", new Page.LocatorOptions().setHasText("全部")).click();
        page.waitForURL(Pattern.compile("/roster-imports/\\d+$"));
    }

    /** The province sees numbers level by level; below its own level the names are the business of who keeps them. */
    private void drillsDown(Page page, Map<String, Long> shown) {
        page.locator(".figure", new Page.LocatorOptions().setHasText("会员")).first().getByRole(AriaRole.LINK).click();
        for (String unit : List.of(PROVINCE, CITY, COUNTY, base().substring(0, 9), base())) {
            page.waitForURL(Pattern.compile("/figures/" + unit + "/member.count$"));
            if (shown.containsKey(unit)) {
                assertThat(page.locator(".told-figure .figure-value").innerText())
                        .startsWith("%,d".formatted(shown.get(unit)));
            }
            if (!unit.equals(base())) {
                String next = unit.equals(PROVINCE) ? CITY : unit.equals(CITY) ? COUNTY
                        : unit.equals(COUNTY) ? base().substring(0, 9) : base();
                page.locator(".bars a[href='/figures/" + next + "/member.count']").first().click();
            }
        }
        assertThat(page.locator("main").innerText()).contains("名册由本单位自己保管");
        assertThat(page.content()).doesNotContain("周好一");
    }

    private void readsTheRows(Page page, long members) throws IOException {
        page.navigate(hall() + "/figures/" + base());
        page.locator(".figure", new Page.LocatorOptions().setHasText("会员")).first().getByRole(AriaRole.LINK).click();
        if (page.url().endsWith("/member.count")) {
            page.getByText("逐条查看").click();
        }
        page.waitForURL(Pattern.compile("/members\\?unit=" + base()));
        assertThat(page.locator(".subtitle").innerText()).contains("在籍 " + members + " 人");
        page.fill("input[name=name]", "周好一");
        button(page, "查找").click();
        page.waitForURL(Pattern.compile("name="));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.navigate(hall() + "/members?unit=" + base());
        List<String> titles = page.locator("thead th").allTextContents().stream().map(String::strip).toList();
        button(page, "导出").click();
        page.fill("#export input[name=reason]", "核对本季度名册");
        Download sheet = page.waitForDownload(() -> page.locator("#export button[type=submit]").click());
        Path saved = folder.resolve("导出.xlsx");
        sheet.saveAs(saved);
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(saved, "导出.xlsx")) {
            reader.forEachRemaining(row -> rows.add(List.copyOf(row.cells())));
        }
        int header = rows.indexOf(rows.stream().filter(row -> row.contains("姓名")).findFirst().orElseThrow());
        assertThat(rows.get(header)).containsAll(titles);
        assertThat(rows.subList(header + 1, rows.size()).stream().filter(row -> !row.getFirst().isBlank()))
                .hasSize((int) members);
        assertThat(rows.toString()).contains("周好一", "核对本季度名册");
    }

    /** The figure of members on the pages of the three levels, each read by its own officer. */
    private Map<String, Long> figures() {
        Map<String, Long> shown = new LinkedHashMap<>();
        Map.of("workplace", base(), "county", COUNTY, "province", PROVINCE).forEach((login, unit) -> {
            try (BrowserContext visitor = browsers.desktop()) {
                Page page = SignIn.as(visitor, hall(), login);
                page.navigate(hall() + "/figures/" + unit);
                shown.put(unit, Long.valueOf(page.locator(".figure", new Page.LocatorOptions().setHasText("会员")).first()
                        .locator(".figure-value").innerText().replaceAll("[^0-9]", "")));
            }
        });
        return shown;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private String hall() {
        return "http://localhost:" + port;
    }

    /** The union of the workplace officer. */
    private String base() {
        return jdbc.sql("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'
                """).query(String.class).single();
    }
}
