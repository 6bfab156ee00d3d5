package org.unionhall.congress.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.congress.ballot.Box;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.congress.term.Office;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Sex;
import org.unionhall.platform.time.Shanghai;

/** A base union with members, officers and tellers, for tests of elections. */
@Component
public class ElectionsOfTests {

    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";

    private final TestTree tree;
    private final TestAccounts accounts;
    private final TestMembers members;
    private final Drawing drawing;
    private final Tellers tellers;
    private final Box box;
    private final Candidates candidates;
    private final CandidateNotices notices;
    private final Rolls rolls;
    private final PaperEntry papers;
    private final ElectionBook book;
    private final Meetings meetings;
    private final TestMeetings testMeetings;
    private final JdbcClient jdbc;
    private final Clock clock;

    ElectionsOfTests(TestTree tree, TestAccounts accounts, TestMembers members, Drawing drawing, Tellers tellers, Box box,
            Candidates candidates, CandidateNotices notices, Rolls rolls, PaperEntry papers, ElectionBook book, Meetings meetings,
            TestMeetings testMeetings, JdbcClient jdbc, Clock clock) {
        this.candidates = candidates;
        this.notices = notices;
        this.rolls = rolls;
        this.papers = papers;
        this.book = book;
        this.meetings = meetings;
        this.testMeetings = testMeetings;
        this.jdbc = jdbc;
        this.tree = tree;
        this.accounts = accounts;
        this.members = members;
        this.drawing = drawing;
        this.tellers = tellers;
        this.box = box;
        this.clock = clock;
    }

    /** Those who act. */
    public record Hall(Unit unit, Actor officer, Actor scrutineer, Actor tellerOne, Actor tellerTwo, Actor chair, Actor audit) {
    }

    public Hall hall(int many) {
        Unit unit = tree.base(tree.county(tree.city()));
        for (int i = 0; i < many; i++) {
            members.join(unit, name(i));
        }
        return new Hall(unit, accounts.actor(unit, Role.UNIT_OFFICER), accounts.actor(unit, Role.WORKER), accounts.actor(unit, Role.WORKER), accounts.actor(unit, Role.WORKER),
                accounts.actor(unit, Role.WORKER), accounts.actor(unit, Role.WORKER));
    }

    /** Name of a member of the hall. */
    public static String name(int i) {
        return "会员" + (i < NAMES.length() ? NAMES.substring(i, i + 1) : i);
    }

    public long draw(Hall hall, Mode mode, int seats) {
        return drawing.draw(new NewElection(hall.unit().id(), 0, "第一届工会委员会委员选举", Office.MEMBER, null, seats, 1, 3, mode, NameOrder.STROKES),
                hall.officer());
    }

    public Proposal proposal(String name, int groups) {
        return new Proposal(0, name, Sex.MALE, null, "群众", "工人", groups, "第一小组", Set.of());
    }

    public Proposal related(String name, Proposal.Relation... relations) {
        return new Proposal(0, name, Sex.MALE, null, null, null, 1, null, Set.of(relations));
    }

    public void tellers(Election election, Hall hall) {
        tellers.appoint(election, Tellers.Task.SCRUTINEER, hall.scrutineer().login(), hall.officer());
        tellers.appoint(election, Tellers.Task.TELLER_ONE, hall.tellerOne().login(), hall.officer());
        tellers.appoint(election, Tellers.Task.TELLER_TWO, hall.tellerTwo().login(), hall.officer());
        tellers.appoint(election, Tellers.Task.CHAIR_KEY, hall.chair().login(), hall.officer());
        tellers.appoint(election, Tellers.Task.AUDIT_KEY, hall.audit().login(), hall.officer());
    }

    public LocalDate today() {
        return Shanghai.today(clock);
    }

    public String base64(BoxKey.Pair pair) {
        return Base64.getEncoder().encodeToString(pair.publicKey());
    }

    public Box box() {
        return box;
    }

    /** A delegates' congress of today with so many delegates on its roll. */
    public long congress(Hall hall, int delegates) {
        long meeting = testMeetings.today(hall.unit(), MeetingKind.CONGRESS, hall.officer());
        meetings.addDelegates(meeting, meeting, testMeetings.join(hall.unit(), delegates).stream().map(members::key).toList(), hall.officer());
        return meeting;
    }

    /** An election of the meeting with its roll frozen; its notice began long enough ago. */
    public long ready(Hall hall, long meeting, Mode mode, int seats, int names) {
        long id = drawing.draw(new NewElection(hall.unit().id(), meeting, "第三届工会委员会委员选举", Office.MEMBER, null, seats, 3, 5, mode,
                NameOrder.STROKES), hall.officer());
        for (int i = 0; i < names; i++) {
            candidates.propose(book.withId(id).orElseThrow(), proposal(name(i), 1), hall.officer());
        }
        notices.publish(book.withId(id).orElseThrow(), notices.earliestEnd(book.withId(id).orElseThrow()), hall.officer());
        jdbc.sql("update congress.election set notice_from = notice_from - 30, notice_to = notice_to - 30 where id = :id").param("id", id).update();
        rolls.freeze(book.withId(id).orElseThrow(), hall.officer());
        tellers(book.withId(id).orElseThrow(), hall);
        return id;
    }

    /** Both tellers enter the same bundle. */
    public void entered(long election, long round, String lines, Hall hall) {
        papers.enter(book.withId(election).orElseThrow(), round, 1, lines, hall.tellerOne());
        papers.enter(book.withId(election).orElseThrow(), round, 1, lines, hall.tellerTwo());
    }
}
