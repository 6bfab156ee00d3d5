package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.platform.time.MovableClock;

/** A workplace of 240 members elects its committee on paper, by hand in browsers: officer, two tellers, a scrutineer. */
@HallTest
class ElectionByHandTest {

    private static final int MEMBERS = 240;

    private static Browsers browsers;

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;

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

    @AfterEach
    void today() {
        clock.back();
    }

    @Test
    void fromTheProposalToTheReport() throws Exception {
        ElectionsOfTests.Hall hall = tests.hall(MEMBERS);
        try (BrowserContext desk = browsers.desktop(); BrowserContext pocket = browsers.phone(); BrowserContext other = browsers.phone();
                BrowserContext watch = browsers.phone()) {
            Looking eye = Looking.atDesk(desk).unpublished();
            Looking first = Looking.onPhone(pocket).unpublished();
            Looking second = Looking.onPhone(other).unpublished();
            Looking scrutineer = Looking.onPhone(watch).unpublished();
            Page page = signedIn(eye.page(), hall.officer().login());
            signedIn(first.page(), hall.tellerOne().login());
            signedIn(second.page(), hall.tellerTwo().login());
            signedIn(scrutineer.page(), hall.scrutineer().login());

            page.navigate(url("/elections/new"));
            eye.at("election-new");
            page.getByLabel("选举名称").fill("第一届工会委员会委员选举");
            page.getByLabel("应选人数").fill("5");
            page.getByText("建选举").click();
            assertThat(page.innerText("main")).contains("委员应为 7 至 15 人");
            page.getByLabel("应选人数").fill("7");
            page.getByText("建选举").click();
            page.waitForURL(url -> url.matches(".*/elections/\\d+"));
            String election = page.url();
            for (int i = 0; i < 9; i++) {
                propose(page, ElectionsOfTests.name(i), i == 8);
            }
            assertThat(page.innerText("main")).contains("不予列入", "主要负责人");
            eye.at("election-candidates");
            page.getByText("公示候选人").last().click();
            page.getByText("公示期从").waitFor();
            eye.at("election-notice");
            clock.to(tests.today().plusDays(15));
            signedIn(page, hall.officer().login());
            for (Looking phone : List.of(first, second, scrutineer)) {
                phone.page().context().clearCookies();
            }
            signedIn(first.page(), hall.tellerOne().login());
            signedIn(second.page(), hall.tellerTwo().login());
            signedIn(scrutineer.page(), hall.scrutineer().login());
            page.navigate(election);
            page.getByText("冻结选民名册").last().click();
            page.getByText("名册已冻结，登记").waitFor();
            teller(page, "监票人", hall.scrutineer().login());
            teller(page, "第一计票人", hall.tellerOne().login());
            teller(page, "第二计票人", hall.tellerTwo().login());
            eye.at("election-ready");
            page.getByText("准备投票").last().click();
            page.waitForURL(url -> url.contains("/rounds/"));
            String round = page.url();
            assertThat(ballot(page)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            page.getByText("开始投票", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("到会人数").fill("200");
            eye.at("round-open");
            page.getByText("投票结束", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("发出").fill("200");
            page.getByLabel("收回").fill("199");
            page.getByText("登记", new Page.GetByTextOptions().setExact(true)).click();
            String mine = url("/hall/elections/" + election.replaceFirst(".*/", ""));
            enters(first, mine, "11111110 150\n11111101 40\n11112222 8\nF 1");
            enters(second, mine, "11111110 150\n11111101 39\n11112222 8\nF 1");
            page.navigate(round);
            page.getByText("录入不同的地方").waitFor();
            eye.at("round-differences");
            second.page().locator("textarea").first().fill("11111110 150\n11111101 40\n11112222 8\nF 1");
            second.page().getByText("改正").click();
            scrutineer.page().navigate(mine);
            scrutineer.page().getByText("确认发出的选票数").click();
            scrutineer.page().getByText("确认收回的选票数").click();
            page.navigate(round);
            page.getByText("计票", new Page.GetByTextOptions().setExact(true)).last().click();
            page.getByText("计票说明").waitFor();
            eye.at("round-counted");
            scrutineer.page().navigate(mine);
            scrutineer.at("election-scrutineer");
            scrutineer.page().getByText("确认计票结果").click();
            page.navigate(round + "/screen");
            eye.at("round-screen");
            page.navigate(election);
            page.getByText("确认选举结果").click();
            page.getByText("结果报告单（可编辑）").waitFor();
            eye.at("election-confirmed");
            assertThat(page.innerText(".elected").split("、")).hasSize(7);
            Path box = saved(page, "票箱档案");
            assertThat(verified(box)).contains("核验通过");
            Files.writeString(box, Files.readString(box).replace("\"count\" : 150", "\"count\" : 151"));
            assertThat(verified(box)).doesNotContain("核验通过");
        }
    }

    private static String verified(Path box) {
        var out = new ByteArrayOutputStream();
        Verifier.run(List.of(box.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path saved(Page page, String button) {
        Download download = page.waitForDownload(() -> page.getByText(button).click());
        return download.path();
    }

    private static byte[] ballot(Page page) throws Exception {
        return Files.readAllBytes(saved(page, "打印选票"));
    }

    private void propose(Page page, String name, boolean manager) {
        page.getByLabel("会员姓名").fill(name);
        page.getByText("查找").click();
        page.getByText("选哪一位").waitFor();
        if (manager) {
            page.getByLabel("单位行政主要负责人").check();
        }
        page.getByText("列入候选人", new Page.GetByTextOptions().setExact(true)).last().click();
        page.getByText("按姓名找会员").count();
        page.waitForURL(url -> !url.contains("find"));
    }

    private static void teller(Page page, String task, String login) {
        page.getByLabel("任务").selectOption(new SelectOption().setLabel(task));
        page.getByLabel("账号或手机号").fill(login);
        page.getByText("登记", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("已登记。").waitFor();
    }

    private static void enters(Looking phone, String address, String lines) {
        phone.page().navigate(address);
        phone.page().getByLabel("第 1 捆").fill(lines);
        phone.at("election-teller");
        phone.page().getByText("保存第 1 捆").click();
        phone.page().getByText("第 1 捆已保存").waitFor();
    }

    private Page signedIn(Page page, String login) {
        page.navigate(url("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
