package org.unionhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.browser.Browsers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** Every page of access in a real browser, at both sizes; and signing in, appointing and switching codes on by hand. */
@HallTest
class AccessLookTest {

    private static Browsers browsers;

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Trail trail;

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
    void atTheDesk() {
        try (BrowserContext visitor = browsers.desktop()) {
            walk(visitor, "");
        }
    }

    @Test
    void onThePhone() {
        try (BrowserContext visitor = browsers.phone()) {
            walk(visitor, "-phone");
        }
    }

    private void walk(BrowserContext visitor, String size) {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        String officer = accounts.open(base, Role.UNIT_OFFICER);
        accounts.open(base, Role.AUDITOR);
        String login = accounts.open(county, Role.ADMINISTRATOR, Role.UPPER_OFFICER, Role.OPERATOR);
        trail.record(accounts.actor(login), "UNIT_CHANGE", base.id(), "unit:" + base.id(), "按换届结果更正",
                Map.of("contact", "王某", "termNo", 5), Map.of("contact", "阿卜杜拉·买买提", "termNo", 6));
        var complaints = new ArrayList<String>();
        visitor.onConsoleMessage(message -> complaints.add(message.text()));
        visitor.onWebError(error -> complaints.add(error.error()));
        Page page = visitor.newPage();
        page.navigate(at("/login"));
        look(page, "login" + size, complaints);
        page.getByLabel("账号或手机号").fill(login);
        page.getByLabel("密码").fill(TestAccounts.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)).click();
        page.waitForURL(at("/"));
        pages(county, base, officer).forEach((name, path) -> {
            page.navigate(at(path));
            look(page, name + size, complaints);
        });
        page.navigate(at("/account/one-time-code"));
        page.getByText("开启", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("6 位数字").first().waitFor();
        look(page, "one-time-code" + size, complaints);
        page.navigate(at("/trail"));
        page.getByText("核验", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("开始核验").click();
        page.getByText("共核对").waitFor();
        look(page, "trail-check" + size, complaints);
    }

    private static Map<String, String> pages(Unit county, Unit base, String officer) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("accounts", "/accounts");
        pages.put("account-new", "/accounts/new?unit=" + base.code());
        pages.put("posts", "/units/" + base.code() + "/posts");
        pages.put("case", "/units/" + base.code() + "/cases");
        pages.put("my-account", "/account");
        pages.put("password", "/password");
        pages.put("roles", "/roles");
        pages.put("trail", "/trail");
        return pages;
    }

    @Test
    void appointsAnOfficerByHand() {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        String admin = accounts.open(county, Role.ADMINISTRATOR);
        String login = "hand." + base.id();
        try (BrowserContext visitor = browsers.desktop()) {
            Page page = visitor.newPage();
            page.navigate(at("/login?next=/accounts/new?unit=" + base.code()));
            page.getByLabel("账号或手机号").fill(admin);
            page.getByLabel("密码").fill(TestAccounts.PASSWORD);
            page.keyboard().press("Enter");
            page.getByLabel("姓名").fill("李秀芳");
            page.getByLabel("账号名").fill(login);
            page.locator("#role").selectOption("UNIT_OFFICER");
            page.locator("form.form button[type=submit]").click();
            page.getByText("请当面交给本人").waitFor();
            Browsers.shot(page, "handed");
            String password = page.locator("code.handed").innerText();
            page.getByText("我已交给本人").click();
            page.getByText("首次登录").or(page.getByText("从未登录")).first().waitFor();
            Browsers.wholeShot(page, "account-one");
            page.getByText("结束岗位").first().click();
            Browsers.shot(page, "post-end");
            assertThat(new Visitor(port).signIn(login, password).status()).isEqualTo(302);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void look(Page page, String name, List<String> complaints) {
        Browsers.wholeShot(page, name);
        assertThat(complaints).as("what the browser complains of on " + name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out to the right on " + name).isEqualTo(0);
    }
}
