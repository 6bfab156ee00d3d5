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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.SignIn;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.time.MovableClock;

/**
 * A workplace of 240 members elects its committee on paper, by hand in browsers, from the plan of the assembly to the
 * approved term: officer, two tellers, a scrutineer, and the officer of the union above.
 */
@HallTest
class ElectionByHandTest {

    private static final int MEMBERS = 240;
    private static final int PRESENT = 200;
    private static final int SEATS = 7;
    private static final int DAYS_BEFORE = 20;
    private static final String BALLOTS = "11111110 150\n11111101 40\n11112222 8\nF 1";
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Units units;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;

    @AfterEach
    void today() {
        clock.back();
    }

    @Test
    void fromThePlanToTheApprovedTerm() throws Exception {
        ElectionsOfTests.Hall hall = tests.hall(MEMBERS);
        Unit above = units.withId(hall.unit().parentId()).orElseThrow();
        try (ElectionHands hands = new ElectionHands(browsers, url(""), hall); BrowserContext office = browsers.desktop()) {
            hands.signIn();
            Page deciding = SignIn.on(office.newPage(), url(""), accounts.open(above, Role.UPPER_OFFICER), TestAccounts.PASSWORD);
            String meeting = plans(hands);
            decides(deciding, "hold-congress");
            hands.page().navigate(meeting);
            assertThat(hands.page().innerText("main")).contains("批复 PDF");
            hands.desk().at("assembly-granted");

            hands.page().navigate(meeting + "/roll");
            hands.page().getByText("加入全体有表决权的会员").click();
            hands.page().getByText("选举", EXACT).last().click();
            hands.page().getByText("新的选举").click();
            draws(hands);
            proposes(hands, deciding);
            clock.to(tests.today().plusDays(DAYS_BEFORE));
            hands.signIn();
            ready(hands, hall);
            assembles(hands, meeting, hall.officer());

            hands.prepare("准备投票");
            assertThat(Files.readAllBytes(saved(hands.page(), "打印选票"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            hands.vote(PRESENT, PRESENT, PRESENT - 1);
            hands.enter(BALLOTS, BALLOTS.replace("40", "39"));
            hands.page().navigate(hands.round());
            hands.page().getByText("录入不同的地方").waitFor();
            hands.desk().at("round-differences");
            hands.second().page().locator("textarea").first().fill(BALLOTS);
            hands.second().page().getByText("改正").click();
            hands.count();
            hands.desk().at("round-counted");
            hands.confirm("确认计票结果");
            hands.scrutineer().at("election-scrutineer");
            hands.page().navigate(hands.round() + "/screen");
            hands.desk().at("round-screen");
            hands.says();
            hands.page().getByText("确认选举结果").click();
            hands.page().getByText("结果报告单（可编辑）").waitFor();
            hands.desk().at("election-confirmed");
            String[] elected = hands.page().innerText(".elected").split("、");
            assertThat(elected).hasSize(SEATS);
            Path box = saved(hands.page(), "票箱档案");
            assertThat(verified(box)).contains("核验通过");
            Files.writeString(box, Files.readString(box).replace("\"count\" : 150", "\"count\" : 151"));
            assertThat(verified(box)).doesNotContain("核验通过");

            hands.page().getByText("报上级审批", EXACT).click();
            hands.page().getByText("等待批复").waitFor();
            SignIn.on(deciding, url(""), accounts.open(above, Role.UPPER_OFFICER), TestAccounts.PASSWORD);
            decides(deciding, "approve-election");
            assertThat(hands.says()).contains("上级已批准，任期从选举之日算起");
            hands.page().navigate(meeting);
            assertThat(hands.page().locator("tr", new Page.LocatorOptions().setHasText("选举结果报上一级工会审批")).innerText()).contains("已完成");
            hands.page().navigate(url("/terms?unit=" + hall.unit().code()));
            hands.page().locator("tbody a").first().click();
            hands.desk().at("term-approved");
            assertThat(hands.page().innerText("main")).contains(elected).contains(Show.day(tests.today()));
        }
    }

    /** The plan of an assembly and the request to the union above. */
    private String plans(ElectionHands hands) {
        Page page = hands.page();
        page.navigate(url("/meetings/new"));
        page.getByLabel("什么会").selectOption(new SelectOption().setLabel("会员大会"));
        page.getByLabel("第几届").fill("1");
        page.getByLabel("第几次").fill("1");
        page.getByLabel("日期").fill(tests.today().plusDays(DAYS_BEFORE).toString());
        page.getByLabel("时间").fill("09:00");
        page.getByLabel("会场").fill("职工礼堂");
        page.getByText("建会议，看筹备清单").click();
        page.waitForURL(url -> url.matches(".*/meetings/\\d+"));
        String meeting = page.url();
        page.getByLabel("委员", new Page.GetByLabelOptions().setExact(true)).fill("7");
        page.getByLabel("经审委员").fill("3");
        page.getByText("定名额").click();
        page.getByText("提交请示").click();
        page.getByText("等候批复").waitFor();
        hands.desk().at("assembly-asked");
        return meeting;
    }

    /** The officer of the union above agrees from the desk. */
    private void decides(Page page, String kind) {
        page.navigate(url("/desk?kind=" + kind));
        page.locator(".wait-what a").first().click();
        page.locator("button[popovertarget=act-approve]").first().click();
        page.locator("#act-approve .dialog-act button").click();
        page.getByText("已办理").first().waitFor();
    }

    private void draws(ElectionHands hands) {
        Page page = hands.page();
        page.getByLabel("选举名称").fill("第一届工会委员会委员选举");
        assertThat(page.getByLabel("应选人数").inputValue()).as("as many as the plan has").isEqualTo("7");
        page.getByLabel("应选人数").fill("5");
        page.getByText("建选举").click();
        assertThat(page.innerText("main")).contains("委员应为 7 至 15 人");
        page.getByLabel("应选人数").fill(String.valueOf(SEATS));
        page.getByText("建选举").click();
        page.waitForURL(url -> url.matches(".*/elections/\\d+"));
        hands.at(page.url());
    }

    private void proposes(ElectionHands hands, Page deciding) {
        for (int i = 0; i < 9; i++) {
            hands.propose(ElectionsOfTests.name(i), i == 8);
        }
        assertThat(hands.page().innerText("main")).contains("不予列入", "主要负责人");
        hands.desk().at("election-candidates");
        hands.page().getByText("审查名单").click();
        hands.page().getByText("答复以前不能改动").first().waitFor();
        decides(deciding, "check-candidates");
        hands.says();
        hands.page().getByText("同意了名单").waitFor();
        hands.desk().at("election-checked");
        hands.page().getByText("公示候选人").last().click();
        hands.page().getByText("公示期从").waitFor();
        hands.desk().at("election-notice");
    }

    private void ready(ElectionHands hands, ElectionsOfTests.Hall hall) {
        hands.says();
        hands.page().getByText("冻结选民名册").last().click();
        hands.page().getByText("名册已冻结，登记").waitFor();
        hands.appoint("监票人", hall.scrutineer().login());
        hands.appoint("第一计票人", hall.tellerOne().login());
        hands.appoint("第二计票人", hall.tellerTwo().login());
        hands.desk().at("election-ready");
    }

    /** All but one sign in below the pages, the last by name; then the meeting is opened. */
    private void assembles(ElectionHands hands, String meeting, Actor officer) {
        long id = Long.parseLong(meeting.replaceFirst(".*/", ""));
        meetings.present(id, 1, PRESENT - 1, officer);
        Page page = hands.page();
        page.navigate(meeting + "/roll?state=EXPECTED");
        String name = page.locator("td[data-label='姓名']").first().innerText().strip();
        page.getByLabel("姓名或拼音首字母").fill(name);
        page.getByText("签到", EXACT).last().click();
        page.getByText("宣布开会").click();
        page.getByText("闭会").waitFor();
        assertThat(page.innerText(".figures")).contains("240", "200");
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

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
