package org.unionhall.matter.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** What a union adds to a way counts for new matters below it; those running keep theirs; ended, it counts no more. */
@HallTest
class RoutePagesTest {

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
    private JdbcClient jdbc;

    @Test
    void runningMattersKeepTheirWayAndNewOnesTakeTheNew() {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        Actor officer = accounts.actor(base, Role.UNIT_OFFICER);
        Actor worker = accounts.actor(base);
        Actor above = accounts.actor(county, Role.UPPER_OFFICER);
        Visitor manager = new Visitor(port).signedIn(accounts.open(county, Role.ADMINISTRATOR));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        long running = tests.room(base, worker);

        assertThat(manager.get("/matter-kinds").body()).contains("借用会议室", "受理", "交钥匙", "2 个工作日");
        Visitor.Answer without = manager.post("/matter-kinds/new", "kind", "room", "change", "REVIEW", "name", "县总工会复核",
                "days", "3", "working", "true", "from", today, "basis", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("没有填写依据", "县总工会复核");
        assertThat(manager.post("/matter-kinds/new", "kind", "room", "change", "REVIEW", "name", "县总工会复核", "days", "3",
                "working", "true", "from", today, "basis", "县工发〔2026〕1 号").status()).isEqualTo(302);
        assertThat(manager.get("/matter-kinds").body()).contains("增加一级审核“县总工会复核”");

        long fresh = tests.room(base, worker);
        for (long id : new long[] {running, fresh}) {
            matters.act(id, "agree", 0, null, null, officer);
            matters.act(id, "hand", 0, null, null, officer);
        }
        assertThat(tests.state(running)).isEqualTo("DONE");
        assertThat(tests.state(fresh)).startsWith("review-");
        assertThat(tests.desk(fresh)).isEqualTo(county.id());
        matters.act(fresh, "approve", 0, null, null, above);
        assertThat(tests.state(fresh)).isEqualTo("DONE");

        String id = jdbc.sql("select id from matter.addition where unit_id = :unit").param("unit", county.id()).query(String.class).single();
        assertThat(manager.post("/matter-kinds/end", "id", id).status()).isEqualTo(302);
        long after = tests.room(base, worker);
        matters.act(after, "agree", 0, null, null, officer);
        matters.act(after, "hand", 0, null, null, officer);
        assertThat(tests.state(after)).isEqualTo("DONE");
        assertThat(manager.get("/matter-kinds?unit=" + tree.county(tree.city()).code()).status()).isEqualTo(404);
    }
}
