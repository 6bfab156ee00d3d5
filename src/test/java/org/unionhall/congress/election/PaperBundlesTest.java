package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.count.Next;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Tally;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.platform.refusal.Refusal;

/** Bundles of paper ballots: entered ballot by ballot or summed up, of one weight or of several. */
@HallTest
class PaperBundlesTest {

    private static final int VOTERS = 30;

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private NextRound following;
    @Autowired
    private Rounds rounds;
    @Autowired
    private PaperEntry papers;
    @Autowired
    private Confirming confirming;
    @Autowired
    private Counting counting;
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

    private ElectionsOfTests.Hall hall;
    private long meeting;
    private long id;
    private long round;
    private List<String> names;

    @BeforeEach
    void aCongress() {
        hall = tests.hall(5);
        meeting = tests.congress(hall, VOTERS);
        meetings.present(meeting, 1, VOTERS, hall.officer());
    }

    private Election election() {
        return book.withId(id).orElseThrow();
    }

    private void voted() {
        id = tests.ready(hall, meeting, Mode.PAPER, 3, 4);
        round = following.prepare(election(), hall.officer());
        rounds.open(election(), round, hall.officer());
        rounds.close(election(), round, 0, hall.officer());
        names = rounds.withId(round).orElseThrow().candidates();
    }

    private void returned(int many) {
        rounds.papers(election(), round, -1, VOTERS, many, hall.officer());
        confirming.confirm(election(), round, Confirming.Step.RETURNED, hall.scrutineer());
    }

    private void entered(int bundle, Map<String, String> typed, Actor... tellers) {
        for (Actor teller : tellers) {
            papers.enter(election(), round, bundle, now -> BundleForm.read(bundle, typed, now, Scale.NONE), teller);
        }
    }

    /** As it is typed into the form: "ballots=20 for0=18 …". */
    private static Map<String, String> tally(String fields) {
        Map<String, String> typed = new TreeMap<>(Map.of("by", "tally"));
        for (String field : fields.split(" ")) {
            typed.put(field.replaceFirst("=.*", ""), field.replaceFirst("[^=]*=", "").replace('_', ' '));
        }
        return typed;
    }

    private Outcome counted() {
        Outcome outcome = counting.count(election(), round, hall.officer());
        if (outcome.held()) {
            confirming.confirm(election(), round, Confirming.Step.RESULT, hall.scrutineer());
        }
        return outcome;
    }

    private String verified(String box) throws Exception {
        var out = new ByteArrayOutputStream();
        Verifier.run(List.of(Files.writeString(folder.resolve("box.json"), box).toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBundleSummedUpIsCountedTogetherWithSingleBallots() throws Exception {
        voted();
        returned(VOTERS);
        Map<String, String> summed = tally("ballots=20 for0=17 against0=1 for1=16 for2=15 for3=2 against3=10 others=李外人_3 spoilt-TOO_MANY=2");
        entered(1, summed, hall.tellerOne());
        Map<String, String> slip = new TreeMap<>(summed);
        slip.put("for2", "14");
        entered(1, slip, hall.tellerTwo());
        assertThat(papers.differences(round)).singleElement().isEqualTo(new PaperEntry.Difference(1, names.get(2) + " 赞成", 15, 14));
        papers.enter(election(), round, 1, "1110 20", hall.tellerTwo());
        assertThat(papers.differences(round)).as("one summed it up, the other did not").hasSize(2);
        entered(1, summed, hall.tellerTwo());
        papers.enter(election(), round, 2, "1110 9\nF 1", hall.tellerOne());
        papers.enter(election(), round, 2, "F\n1110 9", hall.tellerTwo());
        assertThat(papers.differences(round)).isEmpty();
        Outcome outcome = counted();
        assertThat(outcome.valid()).isEqualTo(27);
        assertThat(outcome.invalid()).isEqualTo(3);
        assertThat(outcome.tallies().getFirst()).extracting(Tally::approve, Tally::against, Tally::abstain).containsExactly(26L, 1L, 0L);
        assertThat(outcome.tallies()).extracting(Tally::name).contains("李外人");
        assertThat(outcome.next()).isEqualTo(Next.NONE);
        String box = archive.of(election());
        assertThat(verified(box)).contains("有效票 27 张，无效票 3 张", "核验通过");
        assertThat(verified(box.replace("\"for\" : 17", "\"for\" : 16"))).contains("不一致");
        assertThat(verified(box.replace("\"for\" : 17", "\"for\" : 18"))).contains("“" + names.getFirst() + "”赞成 18 票、不赞成 1 票，合计多于有效票 18 张");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ballots=10 for0=8 against0=3                    | 赞成 8 票、不赞成 3 票，合计多于有效票 10 张
            ballots=10 for0=9 spoilt-ILLEGIBLE=2            | 赞成 9 票、不赞成 0 票，合计多于有效票 8 张
            ballots=10 for0=10 for1=10 for2=10 for3=1       | 赞成和另选合计 31 票，多于有效票 10 张 × 应选 3 人 = 30 票
            ballots=10 for0=10 for1=10 for2=9 others=李外_2 | 赞成和另选合计 31 票
            ballots=10 others=李外_11                       | 另选“李外” 11 票，应为 1 到有效票数 10 的整数
            ballots=10 others=李外                          | 另选第 1 行看不懂：“李外”
            ballots=10 others=会员甲_2                      | 另选栏的“会员甲”是候选人
            ballots=10 spoilt-ILLEGIBLE=11                  | 废票合计 11 张，多于这一捆的 10 张选票
            ballots=10 spoilt-MARK_MISSING=1                | 不会出现
            ballots=10 for0=很多                            | 赞成”应为 0 或以上的整数
            """)
    void aTallyThatNoBallotsAddUpToIsRefused(String typed, String sentence) {
        voted();
        assertThatThrownBy(() -> entered(1, tally(typed), hall.tellerOne())).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
        assertThat(papers.of(round, 1)).isEmpty();
    }

    @Test
    void programsSendTalliesToo() {
        voted();
        String door = "/api/v1/elections/" + id + "/ballots";
        Visitor teller = new Visitor(port).withToken(hall.tellerOne().login());
        String body = """
                {"round":%d,"bundle":1,"tally":{"ballots":30,"invalid":{"ILLEGIBLE":1},"votes":{"%s":{"for":%d,"against":2}},"writeIns":{"李外":4}}}""";
        Answer taken = teller.json("POST", door, body.formatted(round, names.getFirst(), 25));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"ballots\":30");
        Answer refused = teller.json("POST", door, body.formatted(round, names.getFirst(), 28));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("TALLY_VOTES", "28 票、不赞成 2 票");
        Answer count = teller.json("POST", "/api/v1/elections/count", """
                {"seats":1,"shouldAttend":10,"candidates":["A","B"],"ballots":[{"marks":{"A":"FOR"},"count":4}],
                 "tallies":[{"ballots":6,"invalid":{"TOO_MANY":1},"votes":{"A":{"for":3,"against":2},"B":{"for":1,"against":0}}}]}""");
        assertThat(count.body()).contains("\"elected\":[\"A\"]", "\"valid\":9", "\"TOO_MANY\":1");
    }

    private void weights() {
        jdbc.sql("update congress.attendee set weight = 10 where meeting_id = :meeting and n <= 10").param("meeting", meeting).update();
        voted();
    }

    @Test
    void paperOfDifferentWeightIsKeptApart() throws Exception {
        weights();
        assertThatThrownBy(() -> rounds.papers(election(), round, -1, VOTERS, VOTERS, hall.officer())).hasMessageContaining("按票权分别清点");
        assertThatThrownBy(() -> rounds.papers(election(), round, -1, List.of(19, 11), List.of(19, 11), hall.officer()))
                .hasMessageContaining("票权 10 的选票发出 11 张，名册上这个票权只有 10 人");
        rounds.papers(election(), round, -1, List.of(20, 10), List.of(20, 9), hall.officer());
        confirming.confirm(election(), round, Confirming.Step.RETURNED, hall.scrutineer());
        Map<String, String> light = Map.of("weight", "1", "lines", "0111 20");
        entered(1, light, hall.tellerOne(), hall.tellerTwo());
        assertThatThrownBy(() -> entered(2, Map.of("lines", "1110 9"), hall.tellerOne())).hasMessageContaining("请选择这些选票的票权");
        Map<String, String> heavy = tally("weight=10 ballots=9 for0=9 for1=9 for2=8");
        entered(2, heavy, hall.tellerOne());
        entered(2, tally("weight=1 ballots=9 for0=9 for1=9 for2=8"), hall.tellerTwo());
        assertThat(papers.differences(round)).extracting(PaperEntry.Difference::line).containsExactly("票权 1", "票权 10");
        entered(2, tally("weight=10 ballots=8 for0=8 for1=8 for2=7"), hall.tellerOne(), hall.tellerTwo());
        assertThatThrownBy(this::counted).hasMessageContaining("票权 10 的选票收回 9 张，录入 8 张");
        entered(2, heavy, hall.tellerOne(), hall.tellerTwo());
        Outcome outcome = counted();
        assertThat(outcome.tallies().getFirst().weighted()).isEqualByComparingTo("90");
        assertThat(outcome.tallies().get(1).weighted()).isEqualByComparingTo("110");
        assertThat(outcome.tallies().get(3).weighted()).isEqualByComparingTo("20");
        assertThat(outcome.elected()).containsExactly(names.get(1), names.get(2), names.get(0));
        String box = archive.of(election());
        assertThat(verified(box)).contains("票权 10 的纸质选票 9 张", "核验通过");
        assertThat(verified(box.replaceFirst("\"weight\" : 10,\\s+\"tally\"", "\"weight\" : 1, \"tally\""))).contains("核验不通过");
    }

    @Test
    void moreOfOneWeightThanWereGivenOutIsVoid() throws Exception {
        weights();
        rounds.papers(election(), round, -1, List.of(20, 8), List.of(19, 9), hall.officer());
        confirming.confirm(election(), round, Confirming.Step.RETURNED, hall.scrutineer());
        Outcome outcome = counted();
        assertThat(outcome.next()).isEqualTo(Next.VOID);
        assertThat(outcome.explanation()).anyMatch(line -> line.contains("票权 10 的纸质选票发出 8 张，收回 9 张"));
        assertThat(verified(archive.of(election()))).contains("核验通过");
    }

    @Test
    void aBallotPaperSaysWhatItWeighs() {
        weights();
        Visitor officer = new Visitor(port).signedIn(hall.officer().login());
        String door = "/elections/" + id + "/rounds/" + round + "/ballot.pdf";
        assertThat(officer.get(door).status()).isEqualTo(422);
        assertThat(officer.get(door + "?weight=10").status()).isEqualTo(200);
        assertThat(ElectionLetters.ballot(election(), rounds.withId(round).orElseThrow(), new BigDecimal("10"), "某工会").title())
                .endsWith("（票权 10）");
        assertThat(officer.get("/elections/" + id + "/rounds/" + round).body()).contains("打印选票（每张 10 票）", "收回（每张 1 票）");
    }

    @Test
    void givenOutByNameTheyAreCountedByName() {
        jdbc.sql("update congress.attendee set weight = 10 where meeting_id = :meeting and n <= 10").param("meeting", meeting).update();
        id = tests.ready(hall, meeting, Mode.BOTH, 3, 4);
        round = following.prepare(election(), hall.officer());
        for (Tellers.Task task : List.of(Tellers.Task.CHAIR_KEY, Tellers.Task.AUDIT_KEY)) {
            rounds.key(election(), round, task, tests.base64(BoxKey.Pair.make()),
                    task == Tellers.Task.CHAIR_KEY ? hall.chair() : hall.audit());
        }
        rounds.open(election(), round, hall.officer());
        tests.box().givePaper(round, 9);
        tests.box().givePaper(round, 10);
        tests.box().givePaper(round, 29);
        rounds.close(election(), round, 0, hall.officer());
        assertThat(rounds.withId(round).orElseThrow().issuedBy()).containsExactly(2, 1);
        assertThatThrownBy(() -> rounds.papers(election(), round, -1, List.of(1, 2), List.of(1, 2), hall.officer())).hasMessageContaining("按人发");
        rounds.papers(election(), round, -1, List.of(2, 1), List.of(2, 1), hall.officer());
    }
}
