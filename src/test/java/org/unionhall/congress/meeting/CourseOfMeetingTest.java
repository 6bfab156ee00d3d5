package org.unionhall.congress.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.congress.meeting.Resolutions.Hands;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** A meeting of ten: agenda, papers and who has read them, resolutions by show of hands, motions, minutes. */
@HallTest
class CourseOfMeetingTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private MeetingBook book;
    @Autowired
    private MeetingCodes codes;
    @Autowired
    private Convening convening;
    @Autowired
    private Agenda agenda;
    @Autowired
    private MeetingPapers papers;
    @Autowired
    private Resolutions resolutions;
    @Autowired
    private Motions motions;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private String login;
    private Actor officer;
    private Scope scope;
    private long meeting;

    @BeforeEach
    void tenMembers() {
        county = tree.county(tree.city());
        base = tree.base(county);
        login = accounts.open(base, Role.UNIT_OFFICER);
        officer = accounts.actor(login);
        scope = officer.scope(Permission.RUN_CONGRESS);
        meeting = meetings.assembly(base, 10, officer);
    }

    @Test
    void moreThanHalfOfAllAreNeeded() {
        assertThatThrownBy(() -> vote(6, 0, 0)).hasMessageContaining("还没有开始");
        meetings.present(meeting, 1, 8, officer);
        convening.open(meeting, scope, officer);
        assertThatThrownBy(() -> vote(7, 1, 1)).hasMessageContaining("合计 9 人");
        vote(5, 2, 1);
        vote(6, 2, 0);
        assertThat(resolutions.of(meeting)).extracting(Resolution::passed).containsExactly(false, true);
        meetings.present(meeting, 9, 9, officer);
        Visitor phone = new Visitor(port, "127.0.0.44").signedIn(meetings.login(meeting, 2, base));
        assertThat(phone.post("/hall/meetings/" + codes.code(meeting) + "/speak", "topic", "夜班津贴").status()).isEqualTo(302);
        assertThat(phone.get("/hall/meetings/" + codes.code(meeting)).body()).contains("请等主持人点名");
        assertThat(new Visitor(port).signedIn(login).get("/meetings/" + meeting + "/agenda").body()).contains("参会乙", "夜班津贴");
        new Visitor(port).signedIn(login).post("/meetings/" + meeting + "/roll/1", "act", "GO");
        assertThat(book.withId(meeting).orElseThrow().quorum().present()).isEqualTo(8);
    }

    @Test
    void withoutAQuorumNothingIsVotedOn() {
        meetings.present(meeting, 1, 7, officer);
        convening.open(meeting, scope, officer);
        Visitor clerk = new Visitor(port).signedIn(login);
        assertThat(clerk.post("/meetings/" + meeting + "/roll/1", "act", "GO").status()).isEqualTo(302);
        assertThatThrownBy(() -> vote(6, 0, 0)).hasMessageContaining("不能表决");
        assertThat(clerk.post("/meetings/" + meeting + "/resolutions", "title", "决议", "words", "同意", "inFavour", "6").status()).isEqualTo(422);
    }

    @Test
    void theAgendaHasAnOrderAndOnePointIsOn() {
        int first = agenda.add(meeting, Item.Kind.REPORT, "工作报告", "王主席", 40, scope, officer);
        int second = agenda.add(meeting, Item.Kind.VOTE, "表决决议", null, null, scope, officer);
        agenda.up(meeting, second, scope, officer);
        assertThat(agenda.of(meeting)).extracting(Item::n).containsExactly(second, first);
        agenda.up(meeting, second, scope, officer);
        agenda.state(meeting, second, Item.State.NOW, null, scope, officer);
        agenda.state(meeting, first, Item.State.NOW, null, scope, officer);
        assertThat(agenda.of(meeting)).extracting(Item::state).containsExactly(Item.State.DONE, Item.State.NOW);
        agenda.state(meeting, first, Item.State.DONE, "回顾五年工作，提出今后任务。", scope, officer);
        Visitor clerk = new Visitor(port).signedIn(login);
        clerk.post("/meetings/" + meeting + "/minutes", "closing", "会议号召全体会员团结奋斗。");
        assertThat(clerk.get("/meetings/" + meeting + "/minutes").body()).contains("回顾五年工作", "会议号召全体会员团结奋斗", "应到全体会员 10 人");
        assertThat(clerk.download("/meetings/" + meeting + "/minutes-letter")).startsWith('P', 'K');
    }

    @Test
    void whoOpenedAPaperIsKept() {
        Visitor clerk = new Visitor(port).signedIn(login);
        assertThat(clerk.handIn("/meetings/" + meeting + "/papers", Map.of("kind", "WORK_REPORT", "title", "工作报告"), "file", "报告.pdf", PDF)
                .status()).isEqualTo(302);
        String code = codes.code(meeting);
        Visitor phone = new Visitor(port, "127.0.0.41").signedIn(meetings.login(meeting, 3, base));
        assertThat(phone.get("/hall/meetings/" + code + "/papers/1").status()).isEqualTo(404);
        assertThat(clerk.post("/meetings/" + meeting + "/papers/1/publish").status()).isEqualTo(302);
        assertThat(phone.get("/hall/meetings/" + code).body()).contains("工作报告", "未读");
        assertThat(phone.get("/hall/meetings/" + code + "/papers/1").status()).isEqualTo(200);
        assertThat(papers.of(meeting, 3)).singleElement().matches(MeetingPaper::read).matches(paper -> paper.readers() == 1);
        assertThat(clerk.get("/meetings/" + meeting + "/agenda?unread=1").body()).contains("已读 1 人", "参会甲").doesNotContain("参会丙");
        assertThat(clerk.get("/meetings/" + meeting + "/papers/1").status()).isEqualTo(200);
        Visitor stranger = new Visitor(port, "127.0.0.42").signedIn(accounts.open(base, Role.WORKER));
        assertThat(stranger.get("/hall/meetings/" + code + "/papers/1").status()).isEqualTo(404);
        assertThat(stranger.get("/hall/meetings/" + code).body()).doesNotContain("工作报告");
    }

    @Test
    void aMotionGoesAboveAndItsReplyComesBack() {
        String code = codes.code(meeting);
        Visitor phone = new Visitor(port, "127.0.0.43").signedIn(meetings.login(meeting, 5, base));
        assertThat(phone.post("/hall/meetings/" + code + "/motions", "field", "福利和生活", "title", "热饭", "words", "短").status()).isEqualTo(422);
        assertThat(phone.post("/hall/meetings/" + code + "/motions", "field", "福利和生活", "title", "夜班热饭", "words", "建议食堂给上夜班的职工准备热饭。",
                "seconders", "12").status()).isEqualTo(302);
        Actor above = accounts.actor(county, Role.UPPER_OFFICER);
        Scope theirs = above.scope(Permission.RUN_CONGRESS);
        assertThatThrownBy(() -> motions.sendAbove(meeting, 1, scope, officer)).hasMessageContaining("没有更上一级");
        long congress = meetings.today(county, MeetingKind.CONGRESS, above);
        motions.group(meeting, 1, "食堂", scope, officer);
        motions.sendAbove(meeting, 1, scope, officer);
        Motion copy = motions.of(theirs, congress).getFirst();
        assertThat(copy.originUnit()).isEqualTo(base.name());
        assertThat(copy.name()).isEqualTo(base.name());
        motions.send(congress, 1, county, theirs, above);
        assertThat(motions.sentTo(above.scope(Permission.HANDLE_MATTERS))).singleElement().matches(one -> one.name() == null);
        assertThatThrownBy(() -> motions.answer(congress, 1, "不", theirs, above)).hasMessageContaining("至少 10 个字");
        motions.answer(congress, 1, "已请各单位食堂在零点三十分供应热餐。", theirs, above);
        assertThat(phone.get("/hall/meetings/" + code).body()).contains("已答复", "供应热餐");
        assertThat(phone.post("/hall/meetings/" + code + "/motions/1", "rating", "3").status()).isEqualTo(302);
        assertThat(motions.of(scope, meeting).getFirst().rated()).isEqualTo("满意");
        Visitor clerk = new Visitor(port).signedIn(login);
        assertThat(clerk.get("/meetings/" + meeting + "/motions").body()).contains("夜班热饭", "参会戊");
        assertThat(clerk.get("/motions").status()).isEqualTo(200);
        assertThat(clerk.post("/meetings/" + congress + "/motions/1/answer", "reply", "别处的人来答复这件提案").status()).isEqualTo(404);
    }

    private void vote(int favour, int against, int abstained) {
        resolutions.vote(meeting, new Hands("决议", "同意工作报告。", favour, against, abstained, null, null, null), scope, officer);
    }
}
