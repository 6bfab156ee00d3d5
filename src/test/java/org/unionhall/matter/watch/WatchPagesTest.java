package org.unionhall.matter.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.roster.Sheets;
import org.unionhall.matter.running.Acts;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** A county sees where the matters below it stand, how many and how fast, and nobody's name. */
@HallTest
class WatchPagesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private Tallies tallies;
    @Autowired
    private StayTimes times;
    @Autowired
    private Acts acts;
    @Autowired
    private MovableClock clock;

    private Unit county;
    private Unit base;
    private Actor worker;
    private Actor officer;
    private Visitor above;
    private long done;
    private long refused;
    private long open;

    @BeforeEach
    void threeMattersBelow() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        worker = accounts.actor(base);
        above = new Visitor(port).signedIn(accounts.open(county, Role.UPPER_OFFICER));
        done = tests.room(base, worker);
        matters.act(done, "agree", 0, null, null, officer);
        matters.act(done, "hand", 0, null, null, officer);
        refused = tests.room(base, worker);
        matters.act(refused, "refuse", 0, "那天会议室要消毒", null, officer);
        open = tests.room(base, worker);
    }

    @Test
    void theListIsNarrowedByState() {
        assertThat(above.get("/matters").body()).contains("3 件", "progress", base.name()).doesNotContain(worker.name());
        assertThat(found("open")).containsExactly(open);
        assertThat(found("ended")).containsExactly(done, refused);
        assertThat(found("refused")).containsExactly(refused);
        assertThat(found("late")).isEmpty();
        assertThat(found("rated")).isEmpty();
        assertThat(above.get("/matters?unit=" + county.code() + "&from=2001-01-01&to=2001-12-31").body()).contains("没有符合条件");
        assertThat(above.get("/matters?unit=" + tree.county(tree.city()).code()).status()).isEqualTo(404);
    }

    @Test
    void oneShowsItsWayWithoutAPerson() {
        Visitor.Answer one = above.get("/matters/" + open + "/progress");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).contains("受理", "总时限", "申请人").doesNotContain(worker.name(), "139****1111");
        assertThat(above.get("/matters/" + open).status()).isEqualTo(404);
    }

    @Test
    void figuresAreThoseOfTheRows() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        Tally room = tallies.byKind(county, today, today).getFirst();
        assertThat(List.of(room.received(), room.online(), room.ended(), room.ontime(), room.refused(), room.open(), room.late()))
                .containsExactly(3L, 3L, 2L, 2L, 1L, 1L, 0L);
        assertThat(tallies.byUnion(county, today, today)).singleElement()
                .satisfies(below -> assertThat(below.received()).isEqualTo(3));
        assertThat(times.of(county, today, today)).extracting(Stay::state, Stay::count)
                .contains(org.assertj.core.groups.Tuple.tuple("受理", 2L), org.assertj.core.groups.Tuple.tuple("交钥匙", 1L));
        assertThat(above.get("/matters/figures").body()).contains("借用会议室", "100.0%", "那天会议室要消毒").doesNotContain(worker.name());
    }

    /** Over the National Day of 2026: 1–7 October rest, Saturday 10 October is worked; the limit is two working days. */
    @Test
    void staysAreMeasuredAsTheirLimitIsAndWhatLayWithTheAskerIsNotCounted() {
        clock.to(LocalDate.of(2026, 9, 29));
        long slow = tests.room(base, worker);
        long asked = tests.room(base, worker);
        clock.to(LocalDate.of(2026, 9, 30));
        matters.act(asked, "ask", 0, "请补一份活动方案", null, officer);
        clock.to(LocalDate.of(2026, 10, 9));
        matters.act(slow, "refuse", 0, "那天会议室要消毒", null, officer);
        acts.act(new Acts.Asked(asked, "supply", 0, "方案在这里", null, java.util.Map.of(), null), worker);
        clock.to(LocalDate.of(2026, 10, 10));
        matters.act(asked, "refuse", 0, "那天会议室要消毒", null, officer);
        List<Stay> stays = times.of(county, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
        assertThat(stays).singleElement().satisfies(stay -> {
            assertThat(stay.working()).isTrue();
            assertThat(stay.count()).isEqualTo(2);
            assertThat(stay.average()).isEqualByComparingTo("2.5");
            assertThat(stay.longest()).isEqualByComparingTo("3");
        });
        assertThat(above.get("/matters/figures?from=2026-09-01&to=2026-10-31").body()).contains("2.5 个工作日", "3 个工作日");
    }

    @AfterEach
    void putBack() {
        clock.back();
    }

    @Test
    void sheetsHoldTheSame() {
        assertThat(Sheets.read(bytes("/matters/sheet?unit=" + county.code())).toString()).contains("借用会议室", base.name(), "未通过")
                .doesNotContain(worker.name());
        for (String table : List.of("kinds", "unions", "stays")) {
            assertThat(above.get("/matters/figures/sheet?table=" + table).status()).as(table).isEqualTo(200);
        }
    }

    private byte[] bytes(String path) {
        return above.download(path);
    }

    private List<Long> found(String state) {
        String body = above.get("/matters?unit=" + county.code() + "&state=" + state).body();
        return List.of(done, refused, open).stream().filter(id -> body.contains("/matters/" + id + "/progress")).toList();
    }
}
