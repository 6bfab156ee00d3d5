package org.unionhall.organization.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.TopUnit;
import org.unionhall.access.Visitor;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;

/** The calendar is kept at the top for everybody, by hand or by a sheet, and counts at once. */
@HallTest
class CalendarPagesTest {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();
    private static final LocalDate NEW_YEAR = LocalDate.of(2033, 1, 3);
    private static final LocalDate MADE_UP = LocalDate.of(2033, 1, 8);

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private WorkingDays calendar;
    @Autowired
    private CalendarBook book;
    @Autowired
    private TopUnit top;
    @Autowired
    private Units units;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void tidy() {
        jdbc.sql("delete from organization.day where day >= '2028-01-01'").update();
    }

    @Test
    void isKeptByHand() {
        try (BrowserContext context = BROWSERS.desktop()) {
            Page page = keeper(context);
            page.navigate(address("/calendar?year=2033"));
            assertThat(page.getByText("2033年没有录入放假和调休安排")).isVisible();
            page.getByLabel("2033年1月3日，上班").click();
            page.getByLabel("上班还是休息").selectOption("rest");
            page.getByLabel("名称").fill("元旦");
            page.getByRole(AriaRole.BUTTON, named("保存")).click();
            assertThat(page.getByText("没有填写依据")).isVisible();
            assertThat(page.getByLabel("名称")).hasValue("元旦");
            page.getByLabel("依据").fill("国办通知");
            page.getByRole(AriaRole.BUTTON, named("保存")).click();
            assertThat(page.getByText("工作日历已保存")).isVisible();
            assertThat(page.locator("td.holiday")).hasCount(1);
            assertThat(calendar.working(NEW_YEAR)).isFalse();
            page.getByRole(AriaRole.BUTTON, named("清除")).click();
            page.locator("#basis-2033-01-03").fill("录错了");
            page.locator("#clear-2033-01-03").getByRole(AriaRole.BUTTON, inside("清除")).last().click();
            assertThat(page.getByText("重新按平日或周末计算")).isVisible();
            assertThat(calendar.working(NEW_YEAR)).isTrue();
        }
    }

    @Test
    void isImportedWholeOrNotAtAll() {
        try (BrowserContext context = BROWSERS.desktop()) {
            Page page = keeper(context);
            page.navigate(address("/calendar/import"));
            hand(page, "日期,上班/休息,名称,依据\n2033-01-03,休息,元旦,国办通知\n2033-01-32,休息,元旦,国办通知\n2033-01-08,加班,元旦,国办通知\n");
            assertThat(page.getByText("没有写入：表里有 2 处问题")).isVisible();
            assertThat(page.getByText("第 3 行：日期“2033-01-32”看不懂")).isVisible();
            assertThat(page.getByText("第 4 行：“加班”看不懂")).isVisible();
            assertThat(calendar.working(NEW_YEAR)).isTrue();
            hand(page, "日期,上班/休息,名称,依据\n2033-01-03,休息,元旦,国办通知\n2033-01-08,上班,元旦,国办通知\n");
            assertThat(page.getByText("已写入 2 天")).isVisible();
            assertThat(calendar.working(NEW_YEAR)).isFalse();
            assertThat(calendar.working(MADE_UP)).isTrue();
        }
    }

    @Test
    void looksLikeACalendar() {
        for (boolean desk : new boolean[] {true, false}) {
            try (BrowserContext context = desk ? BROWSERS.desktop() : BROWSERS.phone()) {
                Looking eye = (desk ? Looking.atDesk(context) : Looking.onPhone(context)).unpublished();
                signIn(eye.page(), accounts.open(tree.top(), Role.ADMINISTRATOR));
                eye.go(address("/calendar?year=2026"), 200);
                assertThat(eye.page().locator("td.holiday")).hasCount(33);
                assertThat(eye.page().locator("td.made-up")).hasCount(6);
                assertThat(eye.page().locator("tr.said")).hasCount(13);
                assertThat(eye.page().getByText("248 个工作日")).isVisible();
                eye.at("calendar");
                eye.go(address("/calendar?year=2027"), 200);
                assertThat(eye.page().getByText("其余待国务院通知")).isVisible();
                eye.go(address("/calendar/days?day=2027-02-05"), 200);
                eye.at("calendar-day");
                eye.go(address("/calendar/import"), 200);
                eye.at("calendar-import");
                assertThat(eye.wrong()).isEmpty();
            }
        }
    }

    /** It counts for the whole hall, so a county's administrator only looks at it. */
    @Test
    void belowTheTopItIsOnlyLookedAt() {
        Unit county = tree.county(tree.city());
        Visitor visitor = new Visitor(port).signedIn(accounts.open(county, Role.ADMINISTRATOR));
        assertThat(visitor.get("/calendar").body()).contains("个工作日").doesNotContain("/calendar/days", "/calendar/import");
        assertThat(visitor.get("/calendar/days").body()).contains("由最上级工会的管理员维护");
        visitor.post("/calendar/days", "on", "2033-01-03", "word", "rest", "name", "元旦", "basis", "某通知");
        assertThat(calendar.working(NEW_YEAR)).isTrue();
        assertThat(new Visitor(port).signedIn(accounts.open(county, Role.UNIT_OFFICER)).get("/calendar/days").status())
                .isEqualTo(403);
    }

    @Test
    void decemberAsksForNextYear() {
        var autumn = pages("2029-11-30T15:59:59Z");
        var winter = pages("2029-11-30T16:00:00Z");
        assertThat(late(autumn)).isEqualTo(0);
        assertThat(late(winter)).isEqualTo(2030);
        book.say(LocalDate.of(2030, 1, 1), null, false, "元旦", "国办通知", null);
        assertThat(late(winter)).isEqualTo(0);
    }

    private CalendarPages pages(String now) {
        return new CalendarPages(book, top, units, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Object late(CalendarPages pages) {
        var actor = accounts.actor(tree.top(), Role.ADMINISTRATOR);
        return pages.page(null, actor, 0).getModel().get("late");
    }

    private Page keeper(BrowserContext context) {
        Page page = context.newPage();
        signIn(page, accounts.open(tree.top(), Role.ADMINISTRATOR));
        return page;
    }

    private void signIn(Page page, String login) {
        page.navigate(address("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void hand(Page page, String text) {
        page.getByLabel("文件").setInputFiles(new FilePayload("日历.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("上传并写入")).click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
