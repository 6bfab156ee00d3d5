package org.unionhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** Appointing an officer, switching codes on and checking the trail by hand, in a real browser. */
@HallTest
class AccessLookTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Trail trail;

    /** The code for the telephone is shown, and the chain of the trail is checked. */
    @Test
    void switchesCodesOnAndChecksTheTrailByHand() {
        Unit county = tree.county(tree.city());
        String login = accounts.open(county, Role.ADMINISTRATOR, Role.OPERATOR);
        trail.record(accounts.actor(login), "UNIT_CHANGE", county.id(), "unit:" + county.id(), "按换届结果更正",
                Map.of("contact", "王某", "termNo", 5), Map.of("contact", "阿卜杜拉·买买提", "termNo", 6));
        for (boolean small : new boolean[] {false, true}) {
            try (BrowserContext visitor = small ? browsers.phone() : browsers.desktop()) {
                Looking eye = (small ? Looking.onPhone(visitor) : Looking.atDesk(visitor)).unpublished();
                Page page = eye.page();
                String who = small ? accounts.open(county, Role.ADMINISTRATOR, Role.OPERATOR) : login;
                signIn(page, who, "/account/one-time-code");
                page.getByText("开启", new Page.GetByTextOptions().setExact(true)).click();
                page.getByText("6 位数字").first().waitFor();
                eye.at("one-time-code-shown");
                page.navigate(at("/trail"));
                page.getByText("核验", new Page.GetByTextOptions().setExact(true)).click();
                page.getByText("开始核验").click();
                page.getByText("共核对").waitFor();
                eye.at("trail-check");
                assertThat(eye.wrong()).isEmpty();
            }
        }
    }

    @Test
    void appointsAnOfficerByHand() {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        String admin = accounts.open(county, Role.ADMINISTRATOR);
        String login = "hand." + base.id();
        try (BrowserContext visitor = browsers.desktop()) {
            Page page = visitor.newPage();
            signIn(page, admin, "/accounts/new?unit=" + base.code());
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

    private void signIn(Page page, String login, String next) {
        page.navigate(at("/login?next=" + next));
        page.getByLabel("账号或手机号").fill(login);
        page.getByLabel("密码").fill(TestAccounts.PASSWORD);
        page.keyboard().press("Enter");
    }
}
