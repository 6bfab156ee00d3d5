package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.browser.Browsers;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.TestMeetings;

/** Hard cases of ballots, by hand in browsers: a tie at the cut, a void ballot, open seats, too few present; a resolution by secret ballot. */
@HallTest
class HardCasesByHandTest {

    private static final int MEMBERS = 9;
    private static final int SEATS = 3;
    private static final int NAMES = 4;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @LocalServerPort
    private int port;

    private ElectionHands hands() {
        ElectionsOfTests.Hall hall = tests.hall(MEMBERS);
        ElectionHands hands = new ElectionHands(browsers, "http://localhost:" + port, hall);
        hands.at(String.valueOf(tests.ready(hall, 0, Mode.PAPER, SEATS, NAMES)));
        hands.signIn();
        return hands;
    }

    @Test
    void twoWithEqualVotesAtTheCutAreVotedOnAlone() {
        try (ElectionHands hands = hands()) {
            hands.prepare("准备投票");
            hands.vote(MEMBERS, MEMBERS, MEMBERS);
            hands.enter("1110 3\n1101 3\n1011 2\n0111 1");
            hands.count();
            assertThat(hands.page().innerText("main")).contains("得票相等");
            hands.desk().at("election-tie");
            hands.confirm("确认计票结果");
            assertThat(hands.says()).contains("当选").contains("得票相等");
            hands.prepare("准备下一轮投票");
            assertThat(hands.page().locator(".names li").count()).isEqualTo(2);
            hands.vote(MEMBERS, MEMBERS, MEMBERS);
            hands.enter("10 5\n01 4");
            hands.count();
            hands.confirm("确认计票结果");
            hands.says();
            hands.page().getByText("确认选举结果").click();
            hands.page().getByText("结果报告单（可编辑）").waitFor();
            assertThat(hands.page().innerText(".elected").split("、")).hasSize(SEATS);
        }
    }

    @Test
    void moreReturnedThanIssuedIsVoidAndOpenSeatsAreVotedOnAgain() {
        try (ElectionHands hands = hands()) {
            hands.prepare("准备投票");
            hands.vote(MEMBERS, 8, 9);
            hands.enter("1110 9");
            hands.count();
            assertThat(hands.page().innerText("main")).contains("计票完成：选举无效，重新投票").doesNotContain("未当选", "请监票人确认结果");
            hands.desk().at("election-void");
            assertThat(hands.says()).contains("选举无效");
            hands.prepare("准备重新投票");
            hands.vote(MEMBERS, MEMBERS, MEMBERS);
            hands.enter("1100 6\n1010 3");
            hands.count();
            hands.desk().at("election-shortfall");
            hands.confirm("确认计票结果");
            assertThat(hands.says()).contains("名额");
            hands.page().getByText("大会同意减少名额，确认结果").click();
            assertThat(hands.page().innerText("main")).contains("减少名额后应选 2 名，少于规定的最少 3 名");
            hands.prepare("准备下一轮投票");
            assertThat(hands.page().innerText("body")).contains("应选 1 名");
            hands.vote(MEMBERS, MEMBERS, MEMBERS);
            hands.enter("10 9");
            hands.count();
            hands.confirm("确认计票结果");
            hands.says();
            hands.page().getByText("确认选举结果").click();
            hands.page().getByText("结果报告单（可编辑）").waitFor();
            assertThat(hands.page().innerText(".elected").split("、")).hasSize(SEATS);
        }
    }

    @Test
    void aResolutionBySecretBallotStandsAmongThoseOfTheMeeting() {
        ElectionsOfTests.Hall hall = tests.hall(MEMBERS);
        long meeting = meetings.today(hall.unit(), MeetingKind.ASSEMBLY, hall.officer());
        try (ElectionHands hands = new ElectionHands(browsers, "http://localhost:" + port, hall)) {
            hands.signIn();
            Page page = hands.page();
            page.navigate(hands.site() + "/meetings/" + meeting + "/roll");
            page.getByText("加入全体有表决权的会员").click();
            meetings.present(meeting, 1, MEMBERS - 1, hall.officer());
            page.navigate(hands.site() + "/meetings/" + meeting + "/resolutions");
            page.getByText("建无记名表决").click();
            page.getByLabel("决议名称").fill("本会经费使用办法");
            page.getByText("建表决").click();
            assertThat(page.innerText("main")).contains("请写明决议名称");
            page.getByLabel("内容").fill("会费和拨缴的经费按预算使用，每季度公布一次。");
            page.getByLabel("怎么投票").selectOption(new SelectOption().setValue("PAPER"));
            hands.desk().at("secret-vote-new");
            page.getByText("建表决").click();
            page.waitForURL(url -> url.matches(".*/elections/\\d+"));
            hands.at(page.url());
            page.getByText("冻结名册", new Page.GetByTextOptions().setExact(true)).last().click();
            hands.appoint("监票人", hall.scrutineer().login());
            hands.appoint("第一计票人", hall.tellerOne().login());
            hands.appoint("第二计票人", hall.tellerTwo().login());
            hands.desk().at("secret-vote");
            page.navigate(hands.site() + "/meetings/" + meeting + "/roll");
            page.getByText("宣布开会").click();
            hands.prepare("准备投票");
            hands.vote(MEMBERS - 1, MEMBERS - 1, MEMBERS - 1);
            hands.enter("1 5\n2 2\n0 1");
            hands.count();
            assertThat(page.innerText("main")).contains("赞成 5，不赞成 2，弃权 1，通过", "决议通过。");
            hands.desk().at("secret-vote-counted");
            hands.confirm("确认计票结果");
            hands.says();
            page.getByText("确认表决结果").click();
            page.getByText("看会议的决议").click();
            assertThat(page.innerText("main")).contains("通过", "无记名投票，应到 9 人，在场 8 人，赞成 5、反对 2、弃权 1", "每季度公布一次");
            hands.desk().at("secret-vote-resolved");
        }
    }

    @Test
    void withTooFewPresentNobodyIsElected() {
        try (ElectionHands hands = hands()) {
            hands.prepare("准备投票");
            hands.vote(5, 5, 5);
            hands.enter("1110 5");
            hands.count();
            assertThat(hands.page().innerText("main")).contains("三分之二").doesNotContain("未当选");
            hands.desk().at("election-no-quorum");
            assertThat(hands.says()).contains("到会人数");
            hands.page().getByText("准备重新投票").waitFor();
        }
    }
}
