package org.unionhall.congress.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.congress.meeting.Attendance.Act;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.member.Renumbering;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;

/** A meeting of nine members: the roll, who is there, the quorum, who may see what. */
@HallTest
class AttendanceTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMembers members;
    @Autowired
    private TestMeetings testMeetings;
    @Autowired
    private Meetings meetings;
    @Autowired
    private MeetingBook book;
    @Autowired
    private MeetingCodes codes;
    @Autowired
    private Convening convening;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Attendance attendance;
    @Autowired
    private Roll roll;
    @Autowired
    private Renumbering renumbering;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private String login;
    private Actor officer;
    private Scope scope;
    private long meeting;

    @BeforeEach
    void nineMembers() {
        county = tree.county(tree.city());
        base = tree.base(county);
        login = accounts.open(base, Role.UNIT_OFFICER);
        officer = accounts.actor(login);
        scope = officer.scope(Permission.RUN_CONGRESS);
        jdbc.sql("update membership.member set status = 'RETAINED' where id = :id").param("id", members.join(base, "郭退休")).update();
        meeting = testMeetings.assembly(base, 9, officer);
    }

    @Test
    void whoseMembershipIsRetainedHasNoVote() {
        assertThat(quorum().should()).isEqualTo(9);
        long retained = enrolling.named(meeting, "郭退休", scope, 5).getFirst().id();
        assertThatThrownBy(() -> enrolling.add(meeting, retained, false, scope, officer)).hasMessageContaining("保留会籍");
        enrolling.add(meeting, retained, true, scope, officer);
        assertThat(quorum().should()).isEqualTo(9);
        assertThat(meetings.voters(meeting)).hasSize(9).noneMatch(Voter::present);
        assertThat(enrolling.everybody(meeting, scope, officer)).isZero();
    }

    @Test
    void itBeginsWithTwoThirdsAndLosesThemAgain() {
        testMeetings.present(meeting, 1, 5, officer);
        assertThatThrownBy(() -> convening.open(meeting, scope, officer)).hasMessageContaining("还差 1 人");
        testMeetings.present(meeting, 6, 6, officer);
        convening.open(meeting, scope, officer);
        attendance.note(meeting, 9, Act.LEAVE, "出差", scope, officer);
        attendance.note(meeting, 2, Act.GO, null, scope, officer);
        assertThat(quorum()).satisfies(now -> {
            assertThat(now.met()).isFalse();
            assertThat(now.missing()).isEqualTo(1);
            assertThat(now.left()).isEqualTo(1);
            assertThat(now.leave()).isEqualTo(1);
        });
        attendance.note(meeting, 2, Act.UNDO, null, scope, officer);
        attendance.note(meeting, 2, Act.SIGN_IN, null, scope, officer);
        assertThat(quorum().met()).isTrue();
        assertThat(meetings.voters(meeting)).filteredOn(Voter::present).hasSize(6);
        assertThatThrownBy(() -> attendance.note(meeting, 3, Act.LEAVE, "出差", scope, officer)).hasMessageContaining("已签到");
        convening.close(meeting, scope, officer);
        assertThatThrownBy(() -> attendance.note(meeting, 3, Act.GO, null, scope, officer)).hasMessageContaining("已闭会");
    }

    @Test
    void byNameOrByFirstLetters() {
        assertThat(roll.named(scope, meeting, "丙", 8)).extracting(Attendee::name).containsExactly("参会丙");
        assertThat(roll.named(scope, meeting, "chb", 8)).extracting(Attendee::name).containsExactlyInAnyOrder("参会丙");
        assertThat(roll.page(scope, meeting, "", 6, 50)).extracting(Attendee::n).containsExactly(7, 8, 9);
        assertThat(roll.page(accounts.actor(tree.base(county), Role.UNIT_OFFICER).scope(Permission.RUN_CONGRESS), meeting, "", 0, 50)).isEmpty();
    }

    @Test
    void byPhoneWithTheDigitsOnTheScreen() {
        String code = codes.code(meeting);
        Visitor phone = new Visitor(port, "127.0.0.21").signedIn(testMeetings.login(meeting, 4, base));
        assertThat(phone.get("/hall/meetings").body()).contains(code);
        assertThat(phone.post("/hall/meetings/" + code + "/sign-in", "word", "x").status()).isEqualTo(422);
        assertThat(phone.post("/hall/meetings/" + code + "/sign-in", "word", codes.word(meeting)).status()).isEqualTo(302);
        assertThat(phone.get("/hall/meetings/" + code).body()).contains("已签到");
        assertThat(quorum().present()).isEqualTo(1);
        assertThat(meetings.voters(meeting).get(3)).satisfies(voter -> {
            assertThat(voter.present()).isTrue();
            assertThat(voter.account()).isPositive();
        });
        Visitor stranger = new Visitor(port, "127.0.0.22").signedIn(accounts.open(base, Role.WORKER));
        assertThat(stranger.get("/hall/meetings/" + code).body()).contains("先实名").doesNotContain("参会丁");
        assertThat(stranger.post("/hall/meetings/" + code + "/sign-in", "word", codes.word(meeting)).status()).isEqualTo(422);
        assertThat(stranger.get("/hall/meetings/" + code.substring(0, code.length() - 1) + "-").status()).isEqualTo(404);
    }

    @Test
    void delegatesElectedBelowEnterTheRollAbove() {
        long congress = testMeetings.today(county, MeetingKind.CONGRESS, accounts.actor(county, Role.UPPER_OFFICER));
        List<byte[]> elected = meetings.voters(meeting).stream().limit(3).map(Voter::personKey).toList();
        assertThat(meetings.addDelegates(congress, meeting, elected, officer)).isEqualTo(3);
        assertThat(meetings.voters(congress)).hasSize(3).extracting(Voter::unitName).containsOnly(base.name());
        meetings.addDelegates(congress, meeting, elected, officer);
        assertThat(meetings.voters(congress)).hasSize(3);
    }

    @Test
    void whoseNumberIsCorrectedStaysOnTheRoll() {
        long id = jdbc.sql("select id from membership.member where unit_id = :unit and name = '参会己'").param("unit", base.id())
                .query(Long.class).single();
        renumbering.renumber(TestMembers.EVERYWHERE, id, TestMembers.document(), "按证件原件更正", members.version(id), officer);
        byte[] now = members.key(id);
        assertThat(meetings.voters(meeting)).filteredOn(voter -> voter.name().equals("参会己")).singleElement()
                .matches(voter -> Arrays.equals(voter.personKey(), now));
    }

    @Test
    void doors() {
        Visitor clerk = new Visitor(port).signedIn(login);
        String own = "/meetings/" + meeting;
        assertThat(clerk.post("/meetings/new", "unit", base.code(), "kind", "PLENUM", "term", "2", "session", "3", "expanded", "on", "day",
                "2027-01-20", "begins", "9:00", "venue", "三楼会议室").status()).isEqualTo(302);
        assertThat(clerk.get("/meetings").body()).contains("第二届委员会第三次全体（扩大）会议");
        assertThat(clerk.post("/meetings/new", "unit", base.code(), "kind", "PLENUM", "day", "明天", "begins", "九点").status()).isEqualTo(422);
        assertThat(clerk.post(own + "/roll/sign-in", "q", "chw").location()).isEqualTo(own + "/roll?just=5");
        assertThat(clerk.get(own + "/roll?state=PRESENT").body()).contains("参会戊");
        assertThat(clerk.get(own + "/screen").body()).contains("还差 5 人到三分之二", codes.word(meeting)).doesNotContain("参会戊");
        assertThat(clerk.get(own + "/screen/now").status()).isEqualTo(200);

        Visitor above = new Visitor(port, "127.0.0.23").signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(above.get(own).body()).contains("应到").doesNotContain("参会戊");
        assertThat(above.get(own + "/roll").status()).isEqualTo(404);
        Visitor elsewhere = new Visitor(port, "127.0.0.24").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(elsewhere.get(own).status()).isEqualTo(404);
        Visitor worker = new Visitor(port, "127.0.0.25").signedIn(accounts.open(base, Role.WORKER));
        assertThat(worker.get(own).status()).isEqualTo(403);
        assertThatThrownBy(() -> book.open(meeting, Scope.NOWHERE)).isInstanceOf(NotHere.class);
    }

    private Quorum quorum() {
        return meetings.withId(meeting).orElseThrow().quorum();
    }
}
