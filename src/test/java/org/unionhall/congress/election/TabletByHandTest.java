package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.meeting.TestMeetings;

/** Two delegates without a phone vote one after the other on one tablet; nothing of the first is left for the second. */
@HallTest
class TabletByHandTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private NextRound following;
    @Autowired
    private Rounds rounds;
    @Autowired
    private ElectionBook book;
    @LocalServerPort
    private int port;

    private String roll;

    @Test
    void twoVotersOnOneTablet() {
        ElectionsOfTests.Hall hall = tests.hall(8);
        long meeting = tests.congress(hall, 12);
        meetings.present(meeting, 1, 12, hall.officer());
        long id = tests.ready(hall, meeting, Mode.BOTH, 3, 5);
        long round = following.prepare(book.withId(id).orElseThrow(), hall.officer());
        rounds.key(book.withId(id).orElseThrow(), round, Tellers.Task.CHAIR_KEY, tests.base64(BoxKey.Pair.make()), hall.chair());
        rounds.key(book.withId(id).orElseThrow(), round, Tellers.Task.AUDIT_KEY, tests.base64(BoxKey.Pair.make()), hall.audit());
        rounds.open(book.withId(id).orElseThrow(), round, hall.officer());
        String office = url("/elections/" + id + "/rounds/" + round);
        roll = office + "/roll";
        try (BrowserContext desk = browsers.desktop(); BrowserContext narrow = browsers.phone(); BrowserContext hand = browsers.tablet();
                BrowserContext pocket = browsers.phone()) {
            Looking eye = Looking.atDesk(desk).unpublished();
            Looking small = Looking.onPhone(narrow).unpublished();
            Looking held = Looking.onTablet(hand).unpublished();
            Looking phone = Looking.onPhone(pocket).unpublished();
            Page page = signedIn(eye.page(), hall.officer().login());
            Page tablet = held.page();
            page.navigate(office);
            page.getByText("登记一台平板").click();
            eye.at("round-tablet");
            tablet.navigate(url("/tablet"));
            held.at("tablet-pairing");
            tablet.getByLabel("配对码").fill(page.innerText("#pairing"));
            tablet.getByText("登记这台平板").click();
            tablet.getByText("请输入投票码").waitFor();
            held.at("tablet-start");
            page.navigate(office);
            page.getByText("已登记，当天有效").waitFor();
            eye.at("round-tablets");

            String first = draws(page, 0);
            eye.at("round-code");
            tablet.getByLabel("投票码").fill(first.toLowerCase());
            tablet.getByText("打开选票").click();
            tablet.locator("[data-candidate] input[value=F]").nth(0).check();
            tablet.locator("[data-candidate] input[value=A]").nth(1).check();
            tablet.locator("summary").click();
            tablet.getByLabel("另选第 1 人").fill("王另选");
            assertThat(tablet.innerText("[data-chosen]")).contains("已选 2 人");
            held.at("tablet-ballot");
            tablet.getByText("投票", new Page.GetByTextOptions().setExact(true)).click();
            tablet.getByText("选票已进票箱").waitFor();
            held.at("tablet-receipt");
            String receipt = tablet.innerText("#receipt");
            tablet.getByText("记好了，交给下一位").click();
            tablet.getByText("请输入投票码").waitFor();
            assertThat(tablet.content()).doesNotContain(receipt, "王另选", first);
            assertThat(tablet.inputValue("#code")).isEmpty();
            assertThat(tablet.evaluate("history.length")).as("the blank page and this one").isEqualTo(2);
            tablet.goBack();
            assertThat(tablet.content()).doesNotContain(receipt, "王另选", "data-ballot");
            tablet.goForward();

            refused(tablet, first, "used");
            refused(tablet, "AAAA AAAA", "wrong");
            String replaced = draws(page, 1);
            String good = draws(page, 1);
            refused(tablet, replaced, "replaced");
            held.at("tablet-refused");

            tablet.navigate(url("/tablet#" + good.replace(" ", "")));
            assertThat(tablet.inputValue("#code")).isEqualTo(good.replace(" ", ""));
            assertThat(tablet.url()).endsWith("/tablet");
            tablet.getByText("打开选票").click();
            tablet.locator("[data-ballot]").waitFor();
            assertThat(tablet.locator("[data-candidate] input[value=F]:checked").count()).isZero();
            tablet.getByText("投票", new Page.GetByTextOptions().setExact(true)).click();
            tablet.getByText("选票已进票箱").waitFor();
            assertThat(tablet.innerText("#receipt")).isNotEqualTo(receipt);
            assertThat(rounds.withId(round).orElseThrow().electronic()).isEqualTo(2);
            page.navigate(roll);
            assertThat(page.getByText("已在网上投票").count()).isEqualTo(2);
            eye.at("round-roll-codes");

            signedIn(small.page(), hall.officer().login()).navigate(office);
            small.at("round-tablets");
            small.page().navigate(roll);
            small.at("round-roll-codes");
            draws(small.page(), 2);
            small.at("round-code");
            page.navigate(office);
            page.getByText("停用").click();
            page.getByText("平板 1 已停用").waitFor();
            tablet.navigate(url("/tablet"));
            tablet.getByText("登记投票平板").waitFor();
            signedIn(phone.page(), hall.tellerOne().login()).navigate(url("/tablet"));
            phone.page().getByText("这台设备登录着账号").waitFor();
            phone.at("tablet-signed-in");
            for (Looking one : new Looking[] {eye, small, phone}) {
                assertThat(one.wrong()).isEmpty();
            }
            assertThat(held.wrong()).allMatch(one -> one.contains("422"), "the browser notes refused codes");
        }
    }

    @Test
    void whatIsLeftAloneIsClosed() {
        try (BrowserContext hand = browsers.tablet()) {
            Page tablet = hand.newPage();
            tablet.clock().install();
            tablet.navigate(url("/tablet"));
            ElectionsOfTests.Hall hall = tests.hall(8);
            long meeting = tests.congress(hall, 12);
            meetings.present(meeting, 1, 12, hall.officer());
            long id = tests.ready(hall, meeting, Mode.ELECTRONIC, 3, 5);
            long round = following.prepare(book.withId(id).orElseThrow(), hall.officer());
            rounds.key(book.withId(id).orElseThrow(), round, Tellers.Task.CHAIR_KEY, tests.base64(BoxKey.Pair.make()), hall.chair());
            rounds.key(book.withId(id).orElseThrow(), round, Tellers.Task.AUDIT_KEY, tests.base64(BoxKey.Pair.make()), hall.audit());
            rounds.open(book.withId(id).orElseThrow(), round, hall.officer());
            try (BrowserContext desk = browsers.desktop()) {
                Page page = signedIn(desk.newPage(), hall.officer().login());
                roll = url("/elections/" + id + "/rounds/" + round + "/roll");
                page.navigate(roll.replace("/roll", ""));
                page.getByText("登记一台平板").click();
                tablet.getByLabel("配对码").fill(page.innerText("#pairing"));
                tablet.getByText("登记这台平板").click();
                tablet.getByText("请输入投票码").waitFor();
                String code = draws(page, 0);
                tablet.getByLabel("投票码").fill(code);
                tablet.getByText("打开选票").click();
                tablet.locator("[data-candidate] input[value=F]").first().check();
                tablet.clock().runFor(181_000);
                tablet.getByText("请输入投票码").waitFor();
                tablet.getByLabel("投票码").fill(code);
                tablet.getByText("打开选票").click();
                tablet.locator("[data-ballot]").waitFor();
                assertThat(tablet.locator("[data-candidate] input[value=F]:checked").count()).isZero();
                tablet.getByText("投票", new Page.GetByTextOptions().setExact(true)).click();
                tablet.getByText("选票已进票箱").waitFor();
                tablet.clock().runFor(61_000);
                tablet.getByText("请输入投票码").waitFor();
                assertThat(tablet.locator("#receipt").count()).isZero();
            }
        }
    }

    /** The officer gives a code to whoever stands in this line of the roll. */
    private String draws(Page page, int line) {
        page.navigate(roll);
        page.locator("tbody tr").nth(line).getByText("投票码", new com.microsoft.playwright.Locator.GetByTextOptions()).last().click();
        return page.innerText("#voting-code");
    }

    private static void refused(Page tablet, String code, String why) {
        tablet.getByLabel("投票码").fill(code);
        tablet.getByText("打开选票").click();
        tablet.getByText("投票码不对，或者已经用过、换过").waitFor();
        assertThat(tablet.locator("[data-ballot]").count()).as(why).isZero();
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
