package org.unionhall.matter.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** A kind declared by its file alone goes from filing to rating; two at once have one effect; nothing is nobody's. */
@HallTest
class MatterActsTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private Acts acts;
    @Autowired
    private Figures figures;
    @Autowired
    private JdbcClient jdbc;

    private Unit county;
    private Unit base;
    private Actor officer;
    private Actor worker;

    @BeforeEach
    void aUnionWithAnOfficer() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        worker = accounts.actor(base);
    }

    @Test
    void fromFilingToRating() {
        long id = tests.room(base, worker);
        assertThat(tests.state(id)).isEqualTo("review");
        assertThat(figure("matter.open")).isEqualTo(1);
        act(id, "take", officer, null);
        act(id, "agree", officer, null);
        assertThat(tests.state(id)).isEqualTo("keys");
        act(id, "hand", officer, "三楼东头");
        assertThat(tests.state(id)).isEqualTo("DONE");
        rate(id, "5");
        assertThatThrownBy(() -> rate(id, "1")).hasMessage(MatterRefusal.RATED_BEFORE.sentence());
        assertThat(tests.acts(id)).containsExactly("submit", "take", "agree", "hand", "rate");
        for (String code : List.of("matter.filed", "matter.ended", "matter.ontime", "matter.rated", "matter.online")) {
            assertThat(figure(code)).as(code).isEqualTo(1);
        }
        assertThat(figure("matter.points")).isEqualTo(5);
        assertThat(figure("matter.open")).isZero();
        assertThat(told(worker)).contains("MATTER_DONE");
    }

    @Test
    void classAIsSealedAndMasked() {
        long id = tests.room(base, worker);
        assertThat(jdbc.sql("select answers::text from matter.matter where id = :id").param("id", id).query(String.class).single())
                .contains("139****1111").doesNotContain("13900001111");
        assertThat(matters.withId(id).orElseThrow().answer("phone")).isEqualTo("13900001111");
    }

    @Test
    void whatIsMissingOrWrongIsToldAndNothingIsWritten() {
        long before = jdbc.sql("select count(*) from matter.matter").query(Long.class).single();
        assertThatThrownBy(() -> tests.room(base, worker, null, Map.of("day", ""))).hasMessageContaining("请填写“借用日期”");
        assertThatThrownBy(() -> tests.room(base, worker, null, Map.of("people", "许多"))).hasMessageContaining("请填写整数");
        assertThatThrownBy(() -> tests.room(base, worker, null, Map.of("phone", "12"))).hasMessageContaining("11 位");
        assertThat(jdbc.sql("select count(*) from matter.matter").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void returnedCorrectedAndRefusedWithAReason() {
        long id = tests.room(base, worker);
        assertThatThrownBy(() -> act(id, "return", officer, null)).hasMessage(MatterRefusal.REASON_MISSING.sentence());
        act(id, "return", officer, "人数太多，坐不下");
        assertThat(tests.state(id)).isEqualTo("returned");
        assertThatThrownBy(() -> act(id, "agree", officer, null)).hasMessage(MatterRefusal.WAITS_FOR_ASKER.sentence());
        acts.act(new Acts.Asked(id, "resubmit", 0, null, null, Map.of("people", "12"), null), worker);
        assertThat(matters.withId(id).orElseThrow().answer("people")).isEqualTo("12");
        assertThatThrownBy(() -> act(id, "refuse", officer, "不行")).hasMessage(MatterRefusal.REASON_MISSING.sentence());
        act(id, "refuse", officer, "那天会议室要消毒");
        assertThat(tests.state(id)).isEqualTo("REFUSED");
        act(id, "reopen", worker, "换一天也可以的");
        assertThat(tests.state(id)).isEqualTo("review");
        act(id, "withdraw", worker, null);
        assertThat(tests.state(id)).isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> act(id, "withdraw", worker, null)).hasMessageContaining("已经办结");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        long id = tests.room(base, officer);
        assertThatThrownBy(() -> act(id, "agree", officer, null)).hasMessage(MatterRefusal.OWN_MATTER.sentence());
    }

    /** An act closed to who filed it: an officer who handed it in for somebody else needs another pair of eyes. */
    @Test
    void whoFiledItForAnotherDoesNotDecideAlone() {
        Actor colleague = accounts.actor(base, Role.UNIT_OFFICER);
        long id = atTheCounter();
        assertThatThrownBy(() -> act(id, "agree", officer, null))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(MatterRefusal.FILED_BY_YOU.name()));
        assertThat(tests.state(id)).isEqualTo("review");
        act(id, "agree", colleague, null);
        act(id, "hand", officer, null);
        assertThat(tests.state(id)).isEqualTo("DONE");
        long other = atTheCounter();
        act(other, "refuse", officer, "那天会议室要消毒");
        assertThat(tests.state(other)).isEqualTo("REFUSED");
    }

    private long atTheCounter() {
        return matters.file(new Filing("room", base, Map.of("day", "2026-12-01", "people", "20", "phone", "13900001111"), List.of(),
                new Asker(0, null, "来办事的职工"), Filing.Channel.COUNTER, officer, null, false));
    }

    @Test
    void whoIsNotConcernedFindsNothing() {
        long id = tests.room(base, worker);
        Actor stranger = accounts.actor(base);
        Actor elsewhere = accounts.actor(tree.base(tree.county(tree.city())), Role.UNIT_OFFICER);
        for (Actor other : List.of(stranger, elsewhere)) {
            assertThatThrownBy(() -> act(id, "agree", other, null)).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> act(id, "withdraw", other, null)).isInstanceOf(NotHere.class);
        }
        assertThatThrownBy(() -> act(id, "withdraw", officer, null)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> act(id, "agree", worker, null)).isInstanceOf(NotHere.class);
    }

    @Test
    void whatIsForAUnionWithoutAnybodyLiesWithTheNextAbove() {
        Actor above = accounts.actor(county, Role.UPPER_OFFICER);
        Unit empty = tree.base(county);
        long id = tests.room(empty, worker);
        assertThat(tests.desk(id)).isEqualTo(county.id());
        act(id, "hand-on", base.code(), above, "那里有会议室");
        assertThat(tests.desk(id)).isEqualTo(base.id());
        assertThatThrownBy(() -> act(id, "agree", above, null)).isInstanceOf(NotHere.class);
        act(id, "agree", officer, null);
        assertThat(tests.state(id)).isEqualTo("keys");
    }

    @Test
    void twoOfficersAtTheSameInstantHaveOneEffect() throws Exception {
        Actor colleague = accounts.actor(base, Role.UNIT_OFFICER);
        for (int round = 0; round < 5; round++) {
            long id = tests.room(base, worker);
            int seen = tests.step(id);
            List<String> outcomes = atOnce(
                    () -> tried(new Acts.Asked(id, "agree", seen, null, null, Map.of(), null), officer),
                    () -> tried(new Acts.Asked(id, "agree", seen, null, null, Map.of(), null), colleague));
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes).filteredOn(told -> told.startsWith("ACTED_BEFORE")).hasSize(1)
                    .allMatch(told -> told.contains(officer.name()) || told.contains(colleague.name()));
            assertThat(tests.acts(id)).containsExactly("submit", "agree");
        }
    }

    @Test
    void theSameRequestTwiceIsOneMatterAndOneAct() throws Exception {
        String key = "the-same-" + System.nanoTime();
        List<Long> ids = atOnce(() -> tests.room(base, worker, key, Map.of()), () -> tests.room(base, worker, key, Map.of()));
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        long id = ids.getFirst();
        String again = key + "-act";
        assertThat(atOnce(() -> tried(Acts.Asked.of(id, "agree", 1, null, again), officer),
                () -> tried(Acts.Asked.of(id, "agree", 1, null, again), officer))).containsOnly("done");
        assertThat(tests.acts(id)).containsExactly("submit", "agree");
    }

    private String tried(Acts.Asked asked, Actor me) {
        try {
            acts.act(asked, me);
            return "done";
        } catch (Refusal refusal) {
            return refusal.code() + refusal.sentence();
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private void act(long id, String act, Actor me, String reason) {
        act(id, act, null, me, reason);
    }

    private void act(long id, String act, String to, Actor me, String reason) {
        acts.act(new Acts.Asked(id, act, 0, reason, to, Map.of(), null), me);
    }

    private void rate(long id, String points) {
        act(id, "rate", points, worker, "很快");
    }

    private long figure(String code) {
        return figures.of(List.of(county.id()), code).getOrDefault(county.id(), java.math.BigDecimal.ZERO).longValue();
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select kind from notice.notice where account_id = :account").param("account", who.account())
                .query(String.class).list();
    }
}
