package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.browser.SignIn;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.meeting.TestMeetings;

/**
 * A delegates' congress of 60: keys made in two phones, ballots cast by phone, two delegates on paper, the box opened by
 * both keys, one count; the published archive is counted again.
 */
@HallTest
class CongressByPhoneTest {

    private static final int DELEGATES = 60;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Rolls rolls;
    @Autowired
    private ElectionBook book;
    @Autowired
    private Archive archive;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    @Test
    void phonesAndTwoPaperVoters() throws Exception {
        ElectionsOfTests.Hall hall = tests.hall(10);
        long meeting = tests.congress(hall, DELEGATES);
        meetings.present(meeting, 1, 59, hall.officer());
        long id = tests.ready(hall, meeting, Mode.BOTH, 3, 4);
        try (BrowserContext desk = browsers.desktop(); BrowserContext one = browsers.phone(); BrowserContext two = browsers.phone();
                BrowserContext voter = browsers.phone(); BrowserContext watch = browsers.phone(); BrowserContext late = browsers.phone()) {
            Looking eye = Looking.atDesk(desk).unpublished();
            Page page = SignIn.on(eye.page(), url(""), hall.officer().login(), TestAccounts.PASSWORD);
            page.navigate(url("/elections/" + id));
            page.getByText("准备投票").last().click();
            page.waitForURL(url -> url.contains("/rounds/"));
            String office = page.url();
            long round = Long.parseLong(office.replaceFirst(".*/", ""));
            String mine = url("/hall/elections/" + id);
            Looking chair = Looking.onPhone(one).unpublished();
            String chairKey = ElectionHands.makesKey(chair, url(""), hall.chair().login(), mine);
            Looking audit = Looking.onPhone(two).unpublished();
            String auditKey = ElectionHands.makesKey(audit, url(""), hall.audit().login(), mine);
            page.reload();
            eye.at("round-keys");
            page.getByText("开始投票", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("正在投票").first().waitFor();

            Looking phone = Looking.onPhone(voter).unpublished();
            Page ballot = SignIn.on(phone.page(), url(""), meetings.login(meeting, 1, hall.unit()), TestAccounts.PASSWORD);

            ballot.navigate(mine);
            ballot.locator("[data-candidate] input[value=F]").nth(0).check();
            ballot.locator("[data-candidate] input[value=F]").nth(1).check();
            ballot.locator("[data-candidate] input[value=A]").nth(2).check();
            assertThat(ballot.innerText("[data-chosen]")).contains("已选 2 人");
            phone.at("ballot");
            ballot.getByText("投票", new Page.GetByTextOptions().setExact(true)).last().click();
            ballot.getByText("选票已进票箱").waitFor();
            phone.at("ballot-receipt");
            String receipt = ballot.innerText("#receipt").replaceAll("\\s", "");
            ballot.navigate(mine);
            ballot.getByText("您已投票。").waitFor();

            Looking absent = Looking.onPhone(late).unpublished();
            SignIn.on(absent.page(), url(""), meetings.login(meeting, DELEGATES, hall.unit()), TestAccounts.PASSWORD).navigate(mine);
            absent.page().getByText("请先签到，再投票。").waitFor();

            page.navigate(office + "/roll");
            page.getByText("发纸质选票").first().click();
            page.getByText("已登记发出纸质选票").waitFor();
            page.getByText("发纸质选票").first().click();
            page.getByText("已领纸质选票").nth(1).waitFor();
            eye.at("round-roll");
            vote(meeting, id, round, hall);
            page.navigate(office + "/screen");
            page.getByText("正在投票").waitFor();
            eye.at("round-screen-voting");
            assertThat(page.innerText("#voted")).isEqualTo("59");
            page.navigate(office);
            page.getByText("投票结束", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("收回").fill("2");
            page.getByText("登记", new Page.GetByTextOptions().setExact(true)).click();
            tests.entered(id, round, "1110 2", hall);
            ElectionHands.opensBox(chair, mine, chairKey);
            ElectionHands.opensBox(audit, mine, auditKey);
            Looking scrutineer = Looking.onPhone(watch).unpublished();
            SignIn.on(scrutineer.page(), url(""), hall.scrutineer().login(), TestAccounts.PASSWORD).navigate(mine);
            scrutineer.page().getByText("确认收回的选票数").click();
            page.navigate(office);
            eye.at("round-opened");
            page.getByText("计票", new Page.GetByTextOptions().setExact(true)).last().click();
            page.getByText("计票说明").waitFor();
            scrutineer.page().navigate(mine);
            scrutineer.page().getByText("确认计票结果").click();
            page.navigate(url("/elections/" + id));
            page.getByText("确认选举结果").click();
            page.getByText("结果报告单（可编辑）").waitFor();
            ballot.navigate(mine);
            ballot.getByLabel("用回执找自己的选票").fill(receipt);
            ballot.getByText("查找").click();
            ballot.getByText("找到了这张选票").waitFor();
            phone.at("election-box");
            assertThat(eye.wrong()).isEmpty();
            assertThat(phone.wrong()).isEmpty();
            assertThat(chair.wrong()).isEmpty();
            String box = archive.of(book.withId(id).orElseThrow());
            assertThat(box).contains(receipt).doesNotContain("参会");
            Path file = Files.writeString(folder.resolve("box.json"), box);
            var out = new ByteArrayOutputStream();
            assertThat(Verifier.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("有效票 59 张", "核验通过");
        }
    }

    /** The other delegates vote with a program of their own, which seals as the browser does. */
    private void vote(long meeting, long id, long round, ElectionsOfTests.Hall hall) {
        ElectionRound open = rounds.withId(round).orElseThrow();
        List<Rolls.Voter> roll = rolls.page(id, -1, "", DELEGATES);
        for (int n = 2; n < DELEGATES; n++) {
            int position = n - 1;
            if (open.hasPaper(position) || rounds.withId(round).orElseThrow().hasPaper(position)) {
                continue;
            }
            byte[] text = BallotText.write(open.candidates(), Map.of(open.candidates().get(0), Mark.FOR, open.candidates().get(1), Mark.FOR,
                    open.candidates().get(2), Mark.FOR), List.of(), open.size());
            String sealed = Base64.getEncoder().encodeToString(Sealing.seal(text, round, open.chairPublic(), open.auditPublic()));
            assertThat(roll.get(position).position()).isEqualTo(position);
            assertThat(new Visitor(port).withToken(meetings.login(meeting, n, hall.unit())).json("POST", "/api/v1/elections/" + id + "/votes",
                    "{\"round\":" + round + ",\"sealed\":\"" + sealed + "\"}").status()).isEqualTo(200);
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
