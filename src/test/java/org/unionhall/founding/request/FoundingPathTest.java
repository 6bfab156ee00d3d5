package org.unionhall.founding.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.founding.TestFoundings;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** From the request of a preparatory group to the union in the tree, and everything that may stand in the way. */
@HallTest
class FoundingPathTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestFoundings foundings;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private Recording recording;
    @Autowired
    private Dossiers dossiers;
    @Autowired
    private Units units;
    @Autowired
    private Figures figures;
    @Autowired
    private Clock clock;

    private Unit county;
    private Unit township;
    private Actor officer;
    private Actor worker;
    private LocalDate today;

    @BeforeEach
    void aTownshipWithAnOfficer() {
        county = tree.county(tree.city());
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
        officer = accounts.actor(township, Role.UPPER_OFFICER);
        worker = accounts.actor(township);
        today = Shanghai.today(clock);
    }

    @Test
    void fromTheRequestToTheUnionInTheTree() {
        String code = TestFoundings.creditCode();
        long before = figure("unit.base");
        long id = foundings.ask(township, worker, TestFoundings.answers(code));
        assertThat(tests.state(id)).isEqualTo("review");
        assertThat(tests.desk(id)).isEqualTo(township.id());
        assertThat(matters.withId(id).orElseThrow().answer("committee")).isEqualTo("3");

        act(id, "approve");
        Dossier replied = dossiers.of(id).orElseThrow();
        assertThat(replied.number()).isEqualTo(township.name() + "〔" + today.getYear() + "〕1号");
        assertThat(replied.electBy()).isEqualTo(today.plusMonths(3));
        assertThat(foundings.result(id)).containsEntry("批复文号", replied.number());

        assertThatThrownBy(() -> act(id, "elected")).hasMessageContaining("还没有填写选举结果");
        recording.elected(id, 0, new Election(today, 30, 28, 3, "王守仁", "孙玉兰", 3), officer);
        assertThat(tests.state(id)).isEqualTo("registering");

        assertThatThrownBy(() -> act(id, "finish")).hasMessageContaining("刻章");
        recording.register(id, new Registration(today, null, null, null, null), true, officer);

        Unit union = units.withId(dossiers.of(id).orElseThrow().foundedUnit()).orElseThrow();
        assertThat(tests.state(id)).isEqualTo("DONE");
        assertThat(union.parentId()).isEqualTo(township.id());
        assertThat(union.kind()).isEqualTo("SINGLE_BASE");
        assertThat(union.code()).isEqualTo(township.code() + "0001");
        assertThat(union.foundedOn()).isEqualTo(today);
        assertThat(figure("unit.base")).isEqualTo(before + 1);
        assertThat(figure("worker.count")).isEqualTo(60);
        assertThatThrownBy(() -> foundings.ask(township, worker, TestFoundings.answers(code))).hasMessageContaining("已由");
    }

    @Test
    void severalEmployersTogetherBecomeAJointUnion() {
        Map<String, String> answers = TestFoundings.answers(TestFoundings.creditCode());
        answers.putAll(Map.of("form", "REGIONAL", "planned", "12", "women", "0", "employers",
                TestFoundings.line(TestFoundings.creditCode(), 9) + "\n" + TestFoundings.line(TestFoundings.creditCode(), 8)));
        long id = foundings.ask(township, worker, answers);
        act(id, "approve");
        recording.elected(id, 0, new Election(today, 12, 8, 1, "王守仁", null, 5), officer);
        recording.register(id, new Registration(today, today, null, null, null), false, officer);
        act(id, "finish");
        assertThat(units.withId(dossiers.of(id).orElseThrow().foundedUnit()).orElseThrow().kind()).isEqualTo("JOINT_BASE");
    }

    @Test
    void whatStandsInTheWayIsToldWithItsArticle() {
        Map<String, String> base = TestFoundings.answers(TestFoundings.creditCode());
        assertRefused(base, Map.of("relatives", "yes"), "工会法第十条");
        assertRefused(base, Map.of("preparing", "王守仁，主管"), "3 至 5 人");
        assertRefused(base, Map.of("preparing", "王守仁，主管13900001111\n李学勤，工人\n赵立新，工人"), "不要写");
        assertRefused(base, Map.of("employers", "没有代码的单位，60，20"), "第 1 行");
        assertRefused(base, Map.of("committee", "9"), "建议 3 人");
        assertThatThrownBy(() -> foundings.ask(tree.base(township), worker, base)).hasMessageContaining("基层工会");
    }

    @Test
    void anElectionIsHeldToTheRules() {
        long id = foundings.ask(township, worker, TestFoundings.answers(TestFoundings.creditCode()));
        act(id, "approve");
        assertElection(id, new Election(today, 30, 19, 3, "王守仁", null, 3), "ELECTION_QUORUM");
        assertElection(id, new Election(today, 30, 30, 9, "王守仁", null, 3), "ELECTION_COMMITTEE");
        assertElection(id, new Election(today, 30, 30, 3, " ", null, 3), "ELECTION_CHAIR");
        assertElection(id, new Election(today, 30, 30, 3, "王守仁", null, 4), "TERM_YEARS");
        assertElection(id, new Election(today.plusDays(1), 30, 30, 3, "王守仁", null, 3), "ELECTION_DAY");
        assertThat(tests.state(id)).isEqualTo("electing");
        assertThat(dossiers.of(id).orElseThrow().electedOn()).isNull();
        Actor elsewhere = accounts.actor(tree.county(tree.city()), Role.UPPER_OFFICER);
        assertThatThrownBy(() -> recording.elected(id, 0, new Election(today, 30, 30, 3, "王守仁", null, 3), elsewhere))
                .isInstanceOf(NotHere.class);
        assertThat(dossiers.of(id).orElseThrow().electedOn()).isNull();
    }

    @Test
    void numbersHaveNoGapsUnderManyAtOnce() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(foundings.ask(township, worker, TestFoundings.answers(TestFoundings.creditCode())));
        }
        Map<String, String> gone = TestFoundings.answers(TestFoundings.creditCode());
        long undone = foundings.ask(township, worker, gone);
        ids.add(undone);
        tree.base(township, new org.unionhall.organization.NewEmployer(Request.of(gone).employers().getFirst().creditCode(), "先建会的单位",
                null, null, 60, 20, null));
        var start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (long id : ids) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        act(id, "approve");
                    } catch (Refusal expected) {
                        assertThat(id).isEqualTo(undone);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        List<String> given = ids.stream().filter(id -> id != undone).map(id -> dossiers.of(id).orElseThrow().number()).toList();
        List<String> all = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            all.add(township.name() + "〔" + today.getYear() + "〕" + n + "号");
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(all);
        assertThat(foundings.numbers(township)).isEqualTo(6);
    }

    private void assertRefused(Map<String, String> base, Map<String, String> changed, String told) {
        Map<String, String> answers = new HashMap<>(base);
        answers.putAll(changed);
        assertThatThrownBy(() -> foundings.ask(township, worker, answers)).isInstanceOf(Refusal.class).hasMessageContaining(told);
    }

    private void assertElection(long id, Election election, String code) {
        assertThatThrownBy(() -> recording.elected(id, 0, election, officer))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void act(long id, String act) {
        matters.act(id, act, 0, null, null, officer);
    }

    private long figure(String code) {
        return figures.of(List.of(county.id()), code).get(county.id()).longValue();
    }
}
