package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.membership.TestMembers;

/**
 * Joining from the phone, each from nothing to the member card: two workers by the code on the wall of their workplace,
 * approved in one batch; a courier without an employer, taken in by the holding union of the county.
 */
@DemoHallTest
class JoiningByPhoneTest {

    private static final String PASSWORD = "battery-staple-7";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void byTheCodeOnTheWallAndApprovedInABatch() {
        String union = jdbc.sql("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'""").query(String.class).single();
        try (BrowserContext first = browsers.phone(); BrowserContext second = browsers.phone(); BrowserContext desk = browsers.desktop()) {
            Page one = asks(first, "/u/" + union, "13900008101", "程小路", "employed");
            Page two = asks(second, "/u/" + union, "13900008102", "章小桥", "employed");
            approves(desk, "workplace", one, two);
            for (Page page : new Page[] {one, two}) {
                page.reload();
                page.getByText("已办结").first().waitFor();
                page.navigate(hall() + "/card");
                assertThat(page.locator("main").innerText()).contains(page == one ? "程小路" : "章小桥");
            }
        }
    }

    @Test
    void aCourierWithoutAnEmployer() {
        try (BrowserContext phone = browsers.phone(); BrowserContext desk = browsers.desktop()) {
            Page page = asks(phone, "/u/140105", "13900008103", "江小递", "courier");
            approves(desk, "county", page);
            page.reload();
            page.getByText("已办结").first().waitFor();
            page.navigate(hall() + "/hall");
            assertThat(page.locator("main").innerText()).contains("江小递", "新就业形态");
        }
    }

    /** From the union's public page through registering and the form to the matter; nobody helps. */
    private Page asks(BrowserContext phone, String door, String number, String name, String work) {
        Page page = phone.newPage();
        page.navigate(hall() + door);
        page.locator("a[href^='/hall/apply/join']").first().click();
        page.getByText("手机号注册").click();
        ByPhone.ask(page, number);
        ByPhone.prove(page);
        page.getByLabel("姓名").fill(name);
        page.getByLabel("设一个密码").fill(PASSWORD);
        page.getByText("完成注册").click();
        page.waitForURL(url -> url.contains("/hall/apply/join"));
        page.getByLabel("证件号码").fill(TestMembers.number().text());
        page.locator("select[name$=occupation]").selectOption(new SelectOption().setValue(work));
        page.locator("input[name$=consent][value=yes]").first().check();
        Browsers.wholeShot(page, "join-" + work);
        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.matches(".*/hall/matters/\\d+.*"));
        return page;
    }

    private void approves(BrowserContext desk, String login, Page... asked) {
        Page page = SignIn.as(desk, hall(), login);
        page.navigate(hall() + "/desk?kind=join");
        for (Page one : asked) {
            String id = one.url().replaceFirst(".*/matters/(\\d+).*", "$1");
            page.locator("input[name=matter][value^='" + id + "']").check();
        }
        Browsers.shot(page, "join-desk-" + login);
        page.getByText("批量同意入会").click();
        page.getByText(asked.length + " 件已").first().waitFor();
    }

    private String hall() {
        return "http://localhost:" + port;
    }
}
