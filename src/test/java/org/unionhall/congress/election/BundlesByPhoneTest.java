package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.congress.meeting.TestMeetings;

/** Two tellers sum bundles up on their phones; delegates weigh differently, so papers are counted apart. */
@HallTest
class BundlesByPhoneTest {

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
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    @Test
    void summedUpByTwoTellers() {
        ElectionsOfTests.Hall hall = tests.hall(5);
        long meeting = tests.congress(hall, 30);
        meetings.present(meeting, 1, 30, hall.officer());
        jdbc.sql("update congress.attendee set weight = 2 where meeting_id = :meeting and n <= 10").param("meeting", meeting).update();
        long id = tests.ready(hall, meeting, Mode.PAPER, 3, 5);
        long round = following.prepare(book.withId(id).orElseThrow(), hall.officer());
        rounds.open(book.withId(id).orElseThrow(), round, hall.officer());
        rounds.close(book.withId(id).orElseThrow(), round, 0, hall.officer());
        String office = url("/elections/" + id + "/rounds/" + round);
        String mine = url("/hall/elections/" + id);
        try (BrowserContext desk = browsers.desktop(); BrowserContext pocket = browsers.phone(); BrowserContext other = browsers.phone();
                BrowserContext watch = browsers.phone(); BrowserContext small = browsers.phone()) {
            Looking eye = Looking.atDesk(desk).unpublished();
            Looking first = Looking.onPhone(pocket).unpublished();
            Looking second = Looking.onPhone(other).unpublished();
            Looking scrutineer = Looking.onPhone(watch).unpublished();
            Looking narrow = Looking.onPhone(small).unpublished();
            Page page = signedIn(eye.page(), hall.officer().login(), office);
            page.getByLabel("发出（每张 1 票）").fill("20");
            page.getByLabel("收回（每张 1 票）").fill("20");
            page.getByLabel("发出（每张 2 票）").fill("10");
            page.getByLabel("收回（每张 2 票）").fill("10");
            page.getByText("登记", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("已登记发出和收回").waitFor();

            Page one = signedIn(first.page(), hall.tellerOne().login(), mine);
            first.at("bundle-lines");
            one.getByText("整捆汇总").click();
            types(one, 1, "2", "10", "9", "3");
            one.getByText("保存第 1 捆").click();
            one.getByText("合计多于有效票 10 张").waitFor();
            assertThat(one.inputValue("[name=for0]")).as("what was typed stays").isEqualTo("9");
            first.at("bundle-refused");
            one.fill("[name=against0]", "1");
            one.getByText("保存第 1 捆").click();
            one.getByText("第 1 捆已保存").waitFor();
            types(one, 2, "1", "20", "12", "8");
            one.fill("#others-2", "李外人 3");
            one.fill("#bundle-2 [name=spoilt-TOO_MANY]", "0");
            first.at("bundle-tally");
            one.getByText("保存第 2 捆").click();
            one.getByText("第 2 捆已保存").waitFor();
            first.at("bundle-kept");

            Page two = signedIn(second.page(), hall.tellerTwo().login(), mine + "?by=tally");
            types(two, 1, "2", "10", "8", "1");
            two.getByText("保存第 1 捆").click();
            two.getByText("第 1 捆已保存").waitFor();
            two.getByText("逐票录入").click();
            two.getByLabel("第 2 捆的票权").selectOption(new SelectOption().setValue("1"));
            two.locator("#b2").fill("10000 20");
            two.getByText("保存第 2 捆").click();
            two.getByText("第 2 捆已保存").waitFor();
            page.navigate(office);
            page.getByText("录入不同的地方").waitFor();
            assertThat(page.innerText("main")).contains("汇总录入", "逐票录入", "赞成");
            eye.at("bundles-differ");
            signedIn(narrow.page(), hall.officer().login(), office);
            narrow.at("bundles-differ");
            signedIn(scrutineer.page(), hall.scrutineer().login(), mine);
            scrutineer.page().getByText("每张 2 票的：发出").waitFor();
            scrutineer.at("bundles-scrutineer");
            for (Looking looked : new Looking[] {eye, second, scrutineer, narrow}) {
                assertThat(looked.wrong()).isEmpty();
            }
            assertThat(first.wrong()).allMatch(wrong -> wrong.contains("422"), "the browser notes the refused form");
        }
    }

    private static void types(Page page, int bundle, String weight, String ballots, String approve, String against) {
        String form = "#bundle-" + bundle + " ";
        page.selectOption(form + "[name=weight]", weight);
        page.fill(form + "[name=ballots]", ballots);
        page.fill(form + "[name=for0]", approve);
        page.fill(form + "[name=against0]", against);
    }

    private Page signedIn(Page page, String login, String then) {
        page.navigate(url("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(then);
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
