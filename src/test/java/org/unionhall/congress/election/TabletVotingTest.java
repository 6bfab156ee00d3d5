package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.congress.ballot.BallotRefusal;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.platform.refusal.Reason;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;

/** Voting on a tablet at the hall: who gets a code, what it is good for, what is left of it. */
@HallTest
class TabletVotingTest {

    private static final int VOTERS = 12;

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private TabletVoting voting;
    @Autowired
    private Tablets tablets;
    @Autowired
    private NextRound following;
    @Autowired
    private Rounds rounds;
    @Autowired
    private ElectionBook book;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private final BoxKey.Pair chair = BoxKey.Pair.make();
    private final BoxKey.Pair audit = BoxKey.Pair.make();
    private ElectionsOfTests.Hall hall;
    private long id;
    private long round;

    @BeforeEach
    void aBallotIsOpen() {
        hall = tests.hall(5);
        long meeting = tests.congress(hall, VOTERS);
        meetings.present(meeting, 1, VOTERS - 1, hall.officer());
        id = tests.ready(hall, meeting, Mode.BOTH, 3, 4);
        round = open();
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private long open() {
        long next = following.prepare(election(), hall.officer());
        rounds.key(election(), next, Tellers.Task.CHAIR_KEY, tests.base64(chair), hall.chair());
        rounds.key(election(), next, Tellers.Task.AUDIT_KEY, tests.base64(audit), hall.audit());
        rounds.open(election(), next, hall.officer());
        return next;
    }

    private Election election() {
        return book.withId(id).orElseThrow();
    }

    private String code(int position) {
        return voting.draw(election(), round, position, hall.officer()).code();
    }

    private Tablets.Tablet tablet() {
        return tablets.with(tablets.admit(tablets.expect(election(), hall.officer()))).orElseThrow();
    }

    private String sealed() {
        ElectionRound now = rounds.withId(round).orElseThrow();
        return Base64.getEncoder().encodeToString(Sealing.seal(BallotText.write(now.candidates(), Map.of(now.candidates().getFirst(), Mark.FOR),
                List.of(), now.size()), round, chair.publicKey(), audit.publicKey()));
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void aCodeIsGoodForOneBallot() {
        Tablets.Tablet tablet = tablet();
        String code = code(0);
        assertThat(code).matches("[A-HJKMNP-RT-Y346789]{4} [A-HJKMNP-RT-Y346789]{4}");
        assertThat(voting.ballot(tablet, code.toLowerCase().replace(" ", "-")).round().id()).isEqualTo(round);
        String sealed = sealed();
        String receipt = voting.vote(tablet, round, code, sealed);
        assertThat(rounds.withId(round).orElseThrow().votedOnline(0)).isTrue();
        assertThat(voting.vote(tablet, round, code, sealed)).as("the answer was lost, the same ballot comes again").isEqualTo(receipt);
        refused(() -> voting.vote(tablet, round, code, sealed()), BallotRefusal.CODE_WRONG);
        refused(() -> voting.ballot(tablet, code), BallotRefusal.CODE_WRONG);
        assertThat(rounds.withId(round).orElseThrow().electronic()).isEqualTo(1);
        refused(() -> code(0), BallotRefusal.CODE_VOTED);
        refused(() -> tests.box().givePaper(round, 0), BallotRefusal.HAS_VOTED_ONLINE);
    }

    @Test
    void aReplacedCodeIsVoidAndSoIsOneOfAnotherRoundOrOfAnotherUnion() {
        Tablets.Tablet tablet = tablet();
        String first = code(1);
        String second = code(1);
        refused(() -> voting.ballot(tablet, first), BallotRefusal.CODE_WRONG);
        refused(() -> voting.vote(tablet, round, first, sealed()), BallotRefusal.CODE_WRONG);
        assertThat(voting.ballot(tablet, second).election().id()).isEqualTo(id);
        refused(() -> voting.ballot(new Tablets.Tablet(tablet.unit() + 1, 1, true, tablet.until()), second), BallotRefusal.CODE_WRONG);
        rounds.close(election(), round, 0, hall.officer());
        refused(() -> voting.vote(tablet, round, second, sealed()), BallotRefusal.CODE_WRONG);
        assertThat(jdbc.sql("select length(codes) from congress.round where id = :id").param("id", round).query(Integer.class).single()).isZero();
    }

    @Test
    void whoHasPaperOrIsNotThereGetsNone() {
        String code = code(2);
        tests.box().givePaper(round, 2);
        assertThat(rounds.withId(round).orElseThrow().hasCode(2)).as("void with the paper").isFalse();
        Tablets.Tablet tablet = tablet();
        refused(() -> voting.vote(tablet, round, code, sealed()), BallotRefusal.CODE_WRONG);
        refused(() -> code(2), BallotRefusal.CODE_PAPER);
        tests.box().takePaperBack(round, 2);
        assertThat(voting.vote(tablet, round, code(2), sealed())).hasSize(64);
        refused(() -> code(VOTERS - 1), ElectionRefusal.VOTER_ABSENT);
    }

    /** Reads everything the database knows, as somebody with a dump of it would. */
    @Test
    void aDumpTellsNeitherCodeNorOrder() {
        Tablets.Tablet tablet = tablet();
        List<String> written = new ArrayList<>();
        for (int position : new int[] {7, 3, 9, 1}) {
            String code = code(position);
            written.add(code.replace(" ", ""));
            written.add(voting.vote(tablet, round, code, sealed()));
        }
        String waiting = code(5).replace(" ", "");
        String dump = jdbc.sql("""
                select (select string_agg(v::text, '') from congress.voter v) || (select string_agg(r::text, '') from congress.round r)
                    || (select string_agg(t::text, '') from congress.tablet t) || (select string_agg(t::text, '') from access.trail t)""")
                .query(String.class).single();
        assertThat(written).noneMatch(dump::contains);
        assertThat(dump).doesNotContain(waiting);
        assertThat(jdbc.sql("select length(codes) from congress.round where id = :id").param("id", round).query(Integer.class).single())
                .as("the code that waits, nothing of those used").isEqualTo(20);
        assertThat(jdbc.sql("select count(distinct xmin::text) from congress.voter where election_id = :id").param("id", id)
                .query(Integer.class).single()).as("rows of the roll are not written").isEqualTo(1);
        assertThat(jdbc.sql("select after::text from access.trail where act = 'VOTING_CODE_DRAWN' and subject = :subject")
                .param("subject", "election:" + id).query(String.class).list()).hasSize(5).allMatch(("{\"round\": \"" + round + "\"}")::equals);
    }

    @Test
    void onlyAnAdmittedTabletTakesCodes() {
        String code = code(0);
        Visitor stranger = new Visitor(port, "127.0.0.71");
        Answer out = stranger.post("/tablet", "code", code);
        assertThat(out.status()).isEqualTo(422);
        assertThat(out.body()).contains("这台平板还没有登记").doesNotContain("data-ballot");
        assertThat(stranger.post("/tablet/ballots", "round", String.valueOf(round), "code", code, "sealed", sealed()).body()).contains("还没有登记");
        String late = tablets.expect(election(), hall.officer());
        clock.to(tests.today().plusDays(1));
        assertThat(stranger.post("/tablet/pair", "code", late).body()).contains("配对码不对");
        clock.back();
        String pairing = tablets.expect(election(), hall.officer());
        Visitor tablet = new Visitor(port, "127.0.0.72");
        assertThat(tablet.post("/tablet/pair", "code", pairing.toLowerCase()).status()).isEqualTo(200);
        assertThat(stranger.post("/tablet/pair", "code", pairing).body()).as("once").contains("配对码不对");
        assertThat(tablet.get("/tablet").body()).contains("请输入投票码", hall.unit().shown());
        Answer ballot = tablet.post("/tablet", "code", code);
        assertThat(ballot.body()).contains("data-ballot", rounds.withId(round).orElseThrow().candidates().getFirst());
        assertThat(ballot.header("Cache-Control")).contains("no-store");
        tablets.of(hall.unit().id()).forEach(one -> tablets.dismiss(election(), one.number(), hall.officer()));
        assertThat(tablet.post("/tablet", "code", code).body()).contains("已经停用");
    }

    @Test
    void whoGuessesWaits() {
        Tablets.Tablet tablet = tablet();
        String code = code(0);
        for (int i = 0; i < 30; i++) {
            refused(() -> voting.ballot(tablet, "AAAA AAAA"), BallotRefusal.CODE_WRONG);
        }
        assertThatThrownBy(() -> voting.ballot(tablet, code)).hasMessageContaining("输错次数太多");
        assertThat(voting.ballot(tablet(), code).round().id()).as("another tablet does not wait").isEqualTo(round);
    }

    @Test
    void codesAreHandedOutByWhoRunsTheElection() {
        String address = "/elections/" + id + "/rounds/" + round;
        Visitor member = new Visitor(port).signedIn(hall.tellerOne().login());
        assertThat(member.post(address + "/roll/0/code").status()).isEqualTo(403);
        assertThat(member.post(address + "/tablets").status()).isEqualTo(403);
        Visitor officer = new Visitor(port).signedIn(hall.officer().login());
        Answer slip = officer.post(address + "/roll/0/code");
        assertThat(slip.body()).contains("voting-code", "只能用一次");
        assertThat(slip.header("Cache-Control")).contains("no-store");
        assertThat(officer.post(address + "/roll/999/code").status()).isEqualTo(404);
        assertThat(officer.post(address + "/roll/" + (VOTERS - 1) + "/code").location()).isEqualTo(address + "/roll");
    }
}
