package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.congress.meeting.Convening;
import org.unionhall.congress.meeting.Enrolling;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.meeting.NewMeeting;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.congress.meeting.Voter;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** Delegates from the plan of their congress by two electoral groups to its roll, its quorum, and the next meeting of the term. */
@HallTest
class DelegatesPathTest {

    private static final int EACH = 55;
    private static final int SEATS = 20;
    private static final int NAMES = 23;

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMembers members;
    @Autowired
    private TestMeetings testMeetings;
    @Autowired
    private Convening convening;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Terms terms;
    @Autowired
    private Drawing drawing;
    @Autowired
    private Candidates candidates;
    @Autowired
    private CandidateNotices notices;
    @Autowired
    private Rolls rolls;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Confirming confirming;
    @Autowired
    private Counting counting;
    @Autowired
    private NextRound following;
    @Autowired
    private Reporting reporting;
    @Autowired
    private ElectionBook book;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private ElectionsOfTests.Hall hall;
    private Unit first;
    private Unit second;
    private Scope scope;
    private Visitor clerk;
    private long congress;

    @BeforeEach
    void aPlannedCongress() {
        ElectionsOfTests.Hall empty = tests.hall(0);
        first = tree.branch(empty.unit());
        second = tree.branch(empty.unit());
        hall = new ElectionsOfTests.Hall(tree.again(empty.unit()), accounts.actor(empty.officer().login()), empty.scrutineer(), empty.tellerOne(),
                empty.tellerTwo(), empty.chair(), empty.audit());
        scope = hall.officer().scope(Permission.RUN_CONGRESS);
        clerk = new Visitor(port).signedIn(hall.officer().login());
        congress = testMeetings.today(hall.unit(), MeetingKind.CONGRESS, hall.officer());
    }

    private Election now(long id) {
        return book.withId(id).orElseThrow();
    }

    /** A part of the union with its members, whose meeting elects delegates for the congress; those with the first marks. */
    private long group(Unit part, String letter) {
        for (int i = 0; i < EACH; i++) {
            members.join(part, name(letter, i));
        }
        long meeting = convening.convene(new NewMeeting(part, MeetingKind.GROUP, 3, null, false, null, tests.today(), LocalTime.of(9, 0), "食堂",
                congress), hall.officer());
        enrolling.everybody(meeting, scope, hall.officer());
        testMeetings.present(meeting, 1, EACH, hall.officer());
        return meeting;
    }

    private static String name(String letter, int i) {
        return letter + "一二三四五六七八九十".charAt(i / 10) + "一二三四五六七八九十".charAt(i % 10);
    }

    private long elected(long meeting, String letter) {
        long id = drawing.draw(new NewElection(meetings.withId(meeting).orElseThrow().unitId(), meeting, "选举会员代表", Office.DELEGATE, null, SEATS, 3, 5,
                Mode.PAPER, NameOrder.PINYIN), hall.officer());
        for (int i = 0; i < NAMES; i++) {
            candidates.propose(now(id), tests.proposal(name(letter, i), 1), hall.officer());
        }
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
        jdbc.sql("update congress.election set notice_from = notice_from - 30, notice_to = notice_to - 30 where id = :id").param("id", id).update();
        rolls.freeze(now(id), hall.officer());
        tests.tellers(now(id), hall);
        long round = following.prepare(now(id), hall.officer());
        rounds.open(now(id), round, hall.officer());
        rounds.close(now(id), round, EACH, hall.officer());
        rounds.papers(now(id), round, -1, EACH, EACH, hall.officer());
        tests.entered(id, round, "1".repeat(SEATS) + "0".repeat(NAMES - SEATS) + " " + EACH, hall);
        confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.scrutineer());
        counting.count(now(id), round, hall.officer());
        confirming.confirm(now(id), round, Confirming.Step.RESULT, hall.scrutineer());
        following.finish(now(id), false, hall.officer());
        return id;
    }

    @Test
    void twoGroupsElectTheRollOfTheCongress() {
        long one = group(first, "甲");
        long other = group(second, "乙");
        assertThat(clerk.post("/meetings/" + congress + "/seats", "delegates", "40").status()).as("110 members: 30 to 40").isEqualTo(302);
        assertThat(clerk.get("/elections/new?meeting=" + one).body()).contains("为哪次大会选代表");
        long election = elected(one, "甲");
        Term term = terms.running(hall.unit().id(), Body.DELEGATES).orElseThrow();
        assertThat(terms.holders(term.id())).hasSize(SEATS).allMatch(seat -> seat.personKey() != null && seat.office() == Office.DELEGATE);
        elected(other, "乙");
        assertThat(terms.holders(term.id())).as("the second group joins the same term").hasSize(2 * SEATS);
        assertThat(meetings.voters(congress)).hasSize(2 * SEATS);
        assertThatThrownBy(() -> reporting.report(now(election), hall.officer())).as("delegates are not approved above").isNotNull();
        assertThat(clerk.get("/elections/" + election).body()).contains("等待代表资格审查").doesNotContain("报上级审批");

        testMeetings.present(congress, 1, 26, hall.officer());
        assertThatThrownBy(() -> convening.open(congress, scope, hall.officer())).hasMessageContaining("资格审查");
        Voter left = meetings.voters(congress).getFirst();
        jdbc.sql("update membership.member set status = 'RETAINED' where person_key = :key").param("key", left.personKey()).update();
        assertThat(clerk.get("/meetings/" + congress + "/roll").body()).contains("40 名代表由下面选举产生");
        assertThat(clerk.post("/meetings/" + congress + "/roll/credentials").status()).isEqualTo(302);
        assertThat(clerk.get("/meetings/" + congress + "/roll").body()).contains("1 名代表由下面选举产生", "待资格审查");
        enrolling.remove(congress, 1, scope, hall.officer());
        assertThatThrownBy(() -> convening.open(congress, scope, hall.officer())).as("25 of 39").hasMessageContaining("还差 1 人");
        testMeetings.present(congress, 27, 27, hall.officer());
        convening.open(congress, scope, hall.officer());

        long next = testMeetings.today(hall.unit(), MeetingKind.CONGRESS, hall.officer());
        assertThat(meetings.voters(next)).as("the next meeting of the term, without who lost the vote").hasSize(2 * SEATS - 1);
        long later = convening.convene(new NewMeeting(hall.unit(), MeetingKind.CONGRESS, 4, 1, false, null, tests.today(), LocalTime.of(9, 0), "礼堂",
                null), hall.officer());
        assertThat(meetings.voters(later)).as("another term elects its own").isEmpty();
    }
}
