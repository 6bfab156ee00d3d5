package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.joining.TestApplicants;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;

/** A member who changed the workplace moves from the phone: the union left agrees, the one joined receives, each at its desk. */
@DemoHallTest
class MovingByPhoneTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private Units units;
    @Autowired
    private TestMembers members;
    @Autowired
    private TestApplicants applicants;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;

    private Unit left;
    private Unit joined;
    private String receiver;

    @BeforeEach
    void twoUnions() {
        left = units.withCode(jdbc.sql("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'""").query(String.class).single()).orElseThrow();
        joined = units.withId(jdbc.sql("""
                select id from organization.unit where kind = 'SINGLE_BASE' and status = 'ACTIVE' and code like '140105%' and id <> :left
                order by id desc limit 1""").param("left", left.id()).query(Long.class).single()).orElseThrow();
        receiver = accounts.open(joined, Role.UNIT_OFFICER);
    }

    /** The account is known to be the member's: from the page of the new union straight to the transfer. */
    @Test
    void fromThePageOfTheNewUnion() {
        long member = members.join(left, "骆小桥", TestMembers.document(), TestMembers.phone());
        String login = applicants.member(left, members.key(member), "骆小桥").login();
        try (BrowserContext phone = browsers.phone()) {
            Looking eye = Looking.onPhone(phone).unpublished();
            Page page = SignIn.on(eye.page(), hall(), login, TestAccounts.PASSWORD);
            page.navigate(hall() + "/hall/apply/transfer");
            eye.at("moving-where");
            page.getByText("找工会", new Page.GetByTextOptions().setExact(true)).last().click();
            page.waitForURL(url -> url.endsWith("/find?for=transfer"));
            page.navigate(hall() + "/u/" + joined.code());
            page.getByText("转入会籍").click();
            moves(eye, member, "骆小桥");
        }
    }

    /** A member who does not know better applies to join, is told of the membership, and led on; on the way it is proven who it is. */
    @Test
    void fromTheRefusedApplication() {
        Phone number = TestMembers.phone();
        Document document = TestMembers.document();
        long member = members.join(left, "骆小舟", document, number);
        try (BrowserContext phone = browsers.phone()) {
            Looking eye = Looking.onPhone(phone).unpublished();
            Page page = eye.page();
            page.navigate(hall() + "/u/" + joined.code());
            page.getByText("加入这个工会").click();
            page.getByText("手机号注册").click();
            ByPhone.ask(page, number.digits());
            ByPhone.prove(page);
            page.getByLabel("姓名").fill("骆小舟");
            page.getByLabel("设一个密码").fill("battery-staple-7");
            page.getByText("完成注册").click();
            page.waitForURL(url -> url.contains("/hall/apply/join"));
            page.getByLabel("证件号码").fill(document.number());
            page.locator("select[name$=occupation]").selectOption(new SelectOption().setValue("employed"));
            page.locator("input[name$=consent][value=yes]").first().check();
            submit(page);
            page.getByText("您已经是“" + left.name() + "”的会员").waitFor();
            eye.at("moving-refused");
            page.getByText("去办理").click();
            eye.at("moving-name");
            page.getByText("去认证").click();
            page.getByLabel("姓名").fill("骆小舟");
            page.getByLabel("证件号码").fill(document.number());
            page.getByText("确认", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> url.endsWith("/hall/apply/transfer?unit=" + joined.code()));
            moves(eye, member, "骆小舟");
        }
    }

    /** From the form to the card of the new union and the rosters of both. */
    private void moves(Looking eye, long member, String name) {
        Page page = eye.page();
        assertThat(page.locator(".chosen-unit").innerText()).contains(joined.name());
        page.getByLabel("新的工作单位").fill(joined.name().replaceFirst("工会$", ""));
        eye.at("moving-form");
        submit(page);
        page.waitForURL(url -> url.matches(".*/hall/matters/\\d+"));
        String matter = page.url().replaceFirst(".*/", "");
        assertThat(page.locator("main").innerText()).contains("原工会确认", left.shown());
        try (BrowserContext desk = browsers.desktop(); BrowserContext other = browsers.desktop()) {
            Page agreeing = SignIn.as(desk, hall(), "workplace");
            assertThat(roster(agreeing, left, name)).isEqualTo(1);
            decides(agreeing, matter, "agree");
            page.reload();
            assertThat(page.locator("main").innerText()).contains("新工会接收", joined.shown());
            page.navigate(hall() + "/card");
            assertThat(page.locator(".member-card").innerText()).contains(left.name());

            Page receiving = SignIn.on(other.newPage(), hall(), receiver, TestAccounts.PASSWORD);
            assertThat(roster(receiving, joined, name)).isZero();
            decides(receiving, matter, "accept");
            page.navigate(hall() + "/hall/matters/" + matter);
            page.getByText("已办结").first().waitFor();
            eye.at("moving-done");
            page.navigate(hall() + "/card");
            assertThat(page.locator(".member-card").innerText()).contains(name, joined.name()).doesNotContain(left.name());
            assertThat(roster(agreeing, left, name)).isZero();
            assertThat(roster(receiving, joined, name)).isEqualTo(1);
            assertThat(members.history(member)).containsExactly("JOIN", "TRANSFER_OUT", "TRANSFER_IN");
        }
        assertThat(eye.wrong()).filteredOn(wrong -> !wrong.endsWith("status of 422 ()")).as("the refused form answers 422").isEmpty();
    }

    private void decides(Page page, String matter, String act) {
        page.navigate(hall() + "/desk?kind=transfer");
        page.locator(".wait-what a[href$='/matters/" + matter + "']").click();
        page.locator("button[popovertarget=act-" + act + "]").first().click();
        page.locator("#act-" + act + " .dialog-act button").click();
        page.getByText("已办理“会籍接转”").waitFor();
    }

    private int roster(Page page, Unit unit, String name) {
        page.navigate(hall() + "/members?unit=" + unit.code() + "&name=" + name);
        return page.locator("tbody tr").count();
    }

    private static void submit(Page page) {
        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
    }

    private String hall() {
        return "http://localhost:" + port;
    }
}
