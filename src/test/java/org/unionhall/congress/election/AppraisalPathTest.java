package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Visitor;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.browser.SignIn;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.Casting;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.NewTerm;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Terms;
import org.unionhall.platform.refusal.Refusal;

/** Delegates grade their committee and its chair: phones and paper in one secret ballot, in browsers and below them. */
@HallTest
class AppraisalPathTest {

    private static final int DELEGATES = 12;
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private Terms terms;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Casting casting;
    @Autowired
    private Archive archive;
    @Autowired
    private ElectionBook book;
    @Autowired
    private Reporting reporting;
    @Autowired
    private Candidates candidates;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    @Test
    void theBestGradeOfTwelve() throws Exception {
        ElectionsOfTests.Hall hall = tests.hall(3);
        terms.begin(new NewTerm(hall.unit().id(), Body.COMMITTEE, 3, tests.today().minusYears(1), 5,
                List.of(new Holder(null, "王主席", Office.CHAIR), new Holder(null, "李委员", Office.MEMBER))), hall.officer());
        long meeting = tests.congress(hall, DELEGATES);
        meetings.present(meeting, 1, DELEGATES - 1, hall.officer());
        try (ElectionHands hands = new ElectionHands(browsers, url(""), hall); BrowserContext one = browsers.phone();
                BrowserContext two = browsers.phone(); BrowserContext three = browsers.phone()) {
            hands.signIn();
            drawsUp(hands, meeting);
            hands.appoint("监票人", hall.scrutineer().login());
            hands.appoint("第一计票人", hall.tellerOne().login());
            hands.appoint("第二计票人", hall.tellerTwo().login());
            hands.appoint("大会主持人（票箱钥匙）", hall.chair().login());
            hands.appoint("经审代表（票箱钥匙）", hall.audit().login());
            hands.prepare("准备投票");
            Looking chair = Looking.onPhone(one).unpublished();
            String chairKey = ElectionHands.makesKey(chair, url(""), hall.chair().login(), hands.inHall());
            Looking audit = Looking.onPhone(two).unpublished();
            String auditKey = ElectionHands.makesKey(audit, url(""), hall.audit().login(), hands.inHall());
            hands.page().reload();
            hands.page().getByText("开始投票", EXACT).click();

            Looking phone = Looking.onPhone(three).unpublished();
            Page ballot = SignIn.on(phone.page(), url(""), meetings.login(meeting, 1, hall.unit()), TestAccounts.PASSWORD);
            ballot.navigate(hands.inHall());
            assertThat(ballot.innerText("main")).contains("测评票", "不评价", "满意", "主席 王主席").doesNotContain("赞成", "另选");
            ballot.locator("[data-candidate] input[value='1']").nth(0).check();
            ballot.locator("[data-candidate] input[value='2']").nth(1).check();
            assertThat(ballot.innerText("[data-chosen]")).contains("已评 2 项，共 2 项");
            phone.at("appraisal-ballot");
            ballot.getByText("投票", EXACT).last().click();
            ballot.getByText("已进票箱").waitFor();
            String receipt = ballot.innerText("#receipt").replaceAll("\\s", "");
            phonesAndPaper(hands);
            hands.page().navigate(hands.round());
            hands.page().getByText("投票结束", EXACT).click();
            hands.page().getByLabel("收回").fill("2");
            hands.page().getByText("登记", EXACT).click();
            Page teller = hands.second().page();
            teller.navigate(hands.inHall());
            assertThat(teller.innerText("main")).contains("1 满意、2 基本满意、3 不满意");
            teller.getByLabel("第 1 捆").fill("14 2");
            teller.getByText("保存第 1 捆").click();
            teller.getByText("不认识的数字").waitFor();
            hands.enter("13 2");
            ElectionHands.opensBox(chair, hands.inHall(), chairKey);
            ElectionHands.opensBox(audit, hands.inHall(), auditKey);
            hands.count();
            hands.desk().at("appraisal-counted");
            hands.confirm("确认计票结果");
            hands.page().navigate(hands.round() + "/screen");
            hands.desk().at("appraisal-screen");
            hands.says();
            hands.page().getByText("公布测评结果").click();
            hands.page().getByText("测评结果已公布").waitFor();
            hands.desk().at("appraisal-published");
            assertThat(hands.page().innerText(".grades")).contains("工会委员会", "100%", "满意 11 · 基本满意 0 · 不满意 0 · 没有评价 0", "主席 王主席", "81.82%");

            ballot.navigate(hands.inHall());
            phone.at("appraisal-result");
            assertThat(ballot.innerText(".grades")).contains("81.82%");
            ballot.getByLabel("用回执找自己的选票").fill(receipt);
            ballot.getByText("查找").click();
            ballot.getByText("找到了这张选票").waitFor();
            for (Looking eye : List.of(hands.desk(), phone, chair)) {
                assertThat(eye.wrong()).filteredOn(wrong -> !wrong.endsWith("status of 422 ()")).as("the refused form answers 422").isEmpty();
            }
            verifies(hands);
            Visitor clerk = new Visitor(port).signedIn(hall.officer().login());
            assertThat(clerk.download(hands.election().replaceFirst(".*/elections", "/elections") + "/result.docx")).startsWith('P', 'K');
        }
    }

    private void drawsUp(ElectionHands hands, long meeting) {
        Page page = hands.page();
        page.navigate(url("/elections?meeting=" + meeting));
        page.getByText("民主测评", EXACT).click();
        assertThat(page.getByLabel("测评谁").inputValue()).isEqualTo("工会委员会\n主席 王主席");
        hands.desk().at("appraisal-new");
        page.getByLabel("测评谁").fill("工会委员会\n主席 王主席\n工会委员会");
        page.getByLabel("怎么投票").selectOption(new SelectOption().setValue("BOTH"));
        page.getByText("建民主测评").click();
        assertThat(page.innerText("main")).contains("“工会委员会”列了两次");
        page.getByLabel("测评谁").fill("工会委员会\n主席 王主席");
        page.getByText("建民主测评").click();
        page.waitForURL(url -> url.matches(".*/elections/\\d+"));
        hands.at(page.url());
        hands.desk().at("appraisal-drawn");
        page.getByText("冻结名册", EXACT).last().click();
        page.getByText("名册已冻结").first().waitFor();
    }

    /** Two take paper; the others seal with a program of their own: all content with the committee, some not with the chair. */
    private void phonesAndPaper(ElectionHands hands) {
        Page page = hands.page();
        page.navigate(hands.round() + "/roll");
        page.getByText("发纸质选票").first().click();
        page.getByText("已领纸质选票").first().waitFor();
        page.getByText("发纸质选票").first().click();
        page.getByText("已领纸质选票").nth(1).waitFor();
        ElectionRound open = rounds.withId(Long.parseLong(hands.round().replaceFirst(".*/", ""))).orElseThrow();
        for (int position = 0; position < DELEGATES - 1; position++) {
            if (!open.hasPaper(position) && !open.votedOnline(position)) {
                byte[] text = BallotText.write(open.candidates(), Map.of(open.candidates().getFirst(), Mark.GRADE_1, open.candidates().get(1), Mark.GRADE_1),
                        List.of(), open.size());
                casting.cast(open.id(), position, 0, Sealing.seal(text, open.id(), open.chairPublic(), open.auditPublic()));
            }
        }
    }

    private void verifies(ElectionHands hands) throws Exception {
        Election election = book.withId(Long.parseLong(hands.election().replaceFirst(".*/", ""))).orElseThrow();
        Path file = Files.writeString(folder.resolve("box.json"), archive.of(election));
        var out = new ByteArrayOutputStream();
        assertThat(Verifier.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("满意率 81.82%", "核验通过");
        assertThatThrownBy(() -> reporting.report(election, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> candidates.propose(election, tests.proposal("会员甲", 1), null)).isInstanceOf(Refusal.class);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
