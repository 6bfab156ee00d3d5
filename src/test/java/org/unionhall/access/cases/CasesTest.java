package org.unionhall.access.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** An upper officer looks into a roster below: with a reason, for a day, to read only, in that one unit. */
@HallTest
class CasesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;
    private Unit county;
    private Unit base;
    private Unit sister;
    private String login;
    private Visitor officer;

    @BeforeEach
    void county() {
        county = tree.county(tree.city());
        base = tree.base(county);
        sister = tree.base(county);
        login = accounts.open(county, Role.UPPER_OFFICER);
        officer = new Visitor(port).signedIn(login);
    }

    @Test
    void opensOneRosterToReadForADay() {
        assertThat(reads(base)).isFalse();
        assertThat(open(base, "核查来信反映的入会问题").status()).isEqualTo(302);
        assertThat(reads(base)).isTrue();
        assertThat(reads(sister)).isFalse();
        assertThat(accounts.actor(login).scope(Permission.CHANGE_ROSTER).covers(tree.again(base).place())).isFalse();
        assertThat(accounts.actor(login).scope(Permission.EXPORT_ROSTER).covers(tree.again(base).place())).isFalse();
        assertThat(officer.get("/account").body()).contains("核查来信反映的入会问题");
        assertThat(jdbc.sql("""
                select expires_at - granted_at = interval '24 hours' from access.case_grant where account_id = :id""")
                .param("id", accounts.id(login)).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'CASE_OPENED' and unit_id = :unit and reason like '核查%'")
                .param("unit", base.id()).query(Long.class).single()).isOne();
        jdbc.sql("update access.case_grant set expires_at = now() where account_id = :id").param("id", accounts.id(login)).update();
        assertThat(reads(base)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "看看", "  看一下 "})
    void wantsAReason(String reason) {
        var answer = open(base, reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("至少 4 个字");
    }

    @Test
    void wantsOneUnitThatKeepsARoster() {
        assertThat(open(county, "看看全县的名册").body()).contains("只能针对一个基层单位");
        assertThat(open(tree.base(tree.county(tree.city())), "看看邻县的名册").status()).isEqualTo(404);
    }

    @Test
    void needsNoneForWhatWasEntrusted() {
        jdbc.sql("update organization.unit set entrusted_to = :county where id = :base").param("county", county.id())
                .param("base", base.id()).update();
        var other = new Visitor(port).signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(other.post("/units/" + base.code() + "/cases", "reason", "本来就托管的").body()).contains("不需要说明个案理由");
    }

    private boolean reads(Unit unit) {
        return accounts.actor(login).scope(Permission.READ_ROSTER).covers(tree.again(unit).place());
    }

    private Visitor.Answer open(Unit unit, String reason) {
        return officer.post("/units/" + unit.code() + "/cases", "reason", reason);
    }
}
