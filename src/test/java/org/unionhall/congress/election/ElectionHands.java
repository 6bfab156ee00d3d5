package org.unionhall.congress.election;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.browser.SignIn;

/**
 * Who works at an election on paper, each in a browser of their own: an officer at a desk; two tellers and a scrutineer
 * with phones. What they do at every election stands here once.
 */
final class ElectionHands implements AutoCloseable {

    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    private final String site;
    private final ElectionsOfTests.Hall hall;
    private final List<BrowserContext> contexts;
    private final Looking desk;
    private final Looking first;
    private final Looking second;
    private final Looking watch;
    private String election;
    private String round;

    ElectionHands(Browsers browsers, String site, ElectionsOfTests.Hall hall) {
        this.site = site;
        this.hall = hall;
        this.contexts = List.of(browsers.desktop(), browsers.phone(), browsers.phone(), browsers.phone());
        this.desk = Looking.atDesk(contexts.getFirst()).unpublished();
        this.first = Looking.onPhone(contexts.get(1)).unpublished();
        this.second = Looking.onPhone(contexts.get(2)).unpublished();
        this.watch = Looking.onPhone(contexts.get(3)).unpublished();
    }

    Looking desk() {
        return desk;
    }

    String site() {
        return site;
    }

    Page page() {
        return desk.page();
    }

    Looking second() {
        return second;
    }

    Looking scrutineer() {
        return watch;
    }

    /** Everybody signs in; once more after the clock was moved. */
    void signIn() {
        contexts.forEach(BrowserContext::clearCookies);
        SignIn.on(desk.page(), site, hall.officer().login(), TestAccounts.PASSWORD);
        SignIn.on(first.page(), site, hall.tellerOne().login(), TestAccounts.PASSWORD);
        SignIn.on(second.page(), site, hall.tellerTwo().login(), TestAccounts.PASSWORD);
        SignIn.on(watch.page(), site, hall.scrutineer().login(), TestAccounts.PASSWORD);
    }

    /** The election at which they work, by its number or its address. */
    void at(String number) {
        election = site + "/elections/" + number.replaceFirst(".*/", "");
    }

    String election() {
        return election;
    }

    String round() {
        return round;
    }

    /** Its page in the hall, on the phones of tellers and scrutineers. */
    String inHall() {
        return election.replace("/elections/", "/hall/elections/");
    }

    void propose(String name, boolean manager) {
        Page page = desk.page();
        page.getByLabel("会员姓名").fill(name);
        page.getByText("查找").click();
        page.getByText("选哪一位").waitFor();
        if (manager) {
            page.getByLabel("单位行政主要负责人").check();
        }
        page.getByText("列入候选人", EXACT).last().click();
        page.waitForURL(url -> !url.contains("find"));
    }

    void appoint(String task, String login) {
        Page page = desk.page();
        page.getByLabel("任务").selectOption(new SelectOption().setLabel(task));
        page.getByLabel("账号或手机号").fill(login);
        page.getByText("登记", EXACT).click();
        page.getByText("已登记。").waitFor();
    }

    /** The officer prepares the next round by the button that says so. */
    void prepare(String button) {
        desk.page().navigate(election);
        desk.page().getByText(button, EXACT).last().click();
        desk.page().waitForURL(url -> url.contains("/rounds/"));
        round = desk.page().url();
    }

    /** The officer opens and closes the round and writes down how many ballot papers went out and came back. */
    void vote(int present, int issued, int returned) {
        Page page = desk.page();
        page.getByText("开始投票", EXACT).click();
        if (page.getByLabel("到会人数").count() > 0) {
            page.getByLabel("到会人数").fill(String.valueOf(present));
        }
        page.getByText("投票结束", EXACT).click();
        page.getByLabel("发出").fill(String.valueOf(issued));
        page.getByLabel("收回").fill(String.valueOf(returned));
        page.getByText("登记", EXACT).click();
    }

    /** Both tellers enter the same lines. */
    void enter(String lines) {
        enter(first, lines);
        enter(second, lines);
    }

    void enter(String one, String other) {
        enter(first, one);
        enter(second, other);
    }

    private void enter(Looking phone, String lines) {
        phone.page().navigate(inHall());
        phone.page().getByLabel("第 1 捆").fill(lines);
        phone.at("election-teller");
        phone.page().getByText("保存第 1 捆").click();
        phone.page().getByText("第 1 捆已保存").waitFor();
    }

    /** The scrutineer confirms what went out and came back, the officer counts. */
    void count() {
        confirm("确认发出的选票数", "确认收回的选票数");
        desk.page().navigate(round);
        desk.page().getByText("计票", EXACT).last().click();
        desk.page().getByText("计票说明").waitFor();
    }

    /** The scrutineer confirms by buttons of these names. */
    void confirm(String... buttons) {
        watch.page().navigate(inHall());
        for (String button : buttons) {
            watch.page().getByText(button).click();
            watch.page().getByText("已" + button).first().waitFor();
        }
    }

    /** Somebody makes a key of the box in the browser of their phone; the key as it is shown to be copied. */
    static String makesKey(Looking phone, String site, String login, String inHall) {
        Page page = SignIn.on(phone.page(), site, login, TestAccounts.PASSWORD);
        page.navigate(inHall);
        page.getByText("生成钥匙").click();
        page.locator("[data-secret]").waitFor();
        String key = page.innerText("[data-secret]");
        page.getByLabel("照抄一遍").fill(key.toLowerCase(Locale.ROOT));
        phone.at("box-key");
        page.getByText("抄好了，交出公钥").click();
        page.getByText("公钥已交给票箱").waitFor();
        return key;
    }

    static void opensBox(Looking phone, String inHall, String key) {
        phone.page().navigate(inHall);
        phone.page().getByLabel("请输入您的钥匙").fill(key);
        phone.page().getByText("交出钥匙，打开票箱").click();
        phone.page().getByText("钥匙已交出").first().waitFor();
    }

    /** What the page of the election says now. */
    String says() {
        desk.page().navigate(election);
        return desk.page().innerText("main");
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
