package org.unionhall.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** What an administrator of a county may do to accounts and posts, and what not. */
@HallTest
class AdministeringTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;
    private Unit city;
    private Unit county;
    private Unit base;
    private String login;
    private Visitor admin;

    @BeforeEach
    void county() {
        city = tree.city();
        county = tree.county(city);
        base = tree.base(county);
        login = accounts.open(county, Role.ADMINISTRATOR);
        admin = new Visitor(port).signedIn(login);
    }

    @Test
    void opensAnAccountWithAPasswordToHandOver() {
        String fresh = "new." + county.id();
        var answer = admin.post("/accounts", "login", fresh, "name", "新来的", "phone", "13900" + "%06d".formatted(county.id()),
                "unit", base.code(), "role", "UNIT_OFFICER", "from", "", "to", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String password = answer.body().replaceFirst("(?s).*<code class=\"handed\">([^<]+)</code>.*", "$1");
        var officer = new Visitor(port);
        assertThat(officer.signIn(fresh, password).status()).isEqualTo(302);
        assertThat(officer.get("/account").location()).isEqualTo("/password");
        assertThat(admin.get("/accounts?q=" + fresh).body()).contains("待改初始密码").doesNotContain(password);
        assertThat(admin.get("/units/" + base.code() + "/posts").body()).contains("新来的", "基层工会干部");
        assertThat(jdbc.sql("select string_agg(t::text, ' ') from access.trail t where subject = :subject")
                .param("subject", "account:" + accounts.id(fresh)).query(String.class).single())
                .contains("ACCOUNT_OPENED", "POST_GIVEN").doesNotContain(password, "13900" + "%06d".formatted(county.id()));
    }

    @Test
    void keepsWhatWasTypedWhenRefused() {
        var answer = admin.post("/accounts", "login", "大写 NAME", "name", "某人甲", "unit", base.code(), "phone", "123");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("大写 NAME", "某人甲", base.code(), "账号名只能用");
        assertThat(admin.post("/accounts", "login", login, "name", "某人", "unit", base.code()).body()).contains("已被使用");
        assertThat(admin.post("/accounts", "login", "free." + base.id(), "name", "某人", "unit", city.code()).body())
                .contains("不在您的管辖范围内");
    }

    @Test
    void givesNoPowerItDoesNotHave() {
        String officer = accounts.open(base);
        String post = "/accounts/" + accounts.id(officer) + "/posts";
        assertThat(admin.post(post, "role", "OPERATOR", "unit", county.code(), "from", "2026-01-01").body()).contains("只能由最上级工会");
        assertThat(admin.post(post, "role", "UPPER_OFFICER", "unit", city.code(), "from", "2026-01-01").body())
                .contains("不在您的管辖范围内");
        assertThat(admin.post("/accounts/" + accounts.id(login) + "/posts", "role", "UPPER_OFFICER", "unit", county.code(),
                "from", "2026-01-01").body()).contains("不能给自己任命");
        assertThat(accounts.actor(officer).posts()).isEmpty();
        assertThat(admin.post(post, "role", "UPPER_OFFICER", "unit", county.code(), "from", "2026-01-01").status()).isEqualTo(302);
        assertThat(accounts.actor(officer).posts()).hasSize(1);
        assertThat(admin.post(post, "role", "UPPER_OFFICER", "unit", county.code(), "from", "2026-05-01").body()).contains("不用重复任命");
    }

    @Test
    void touchesNoAccountThatReachesFurther() {
        String higher = accounts.open(county, Role.UPPER_OFFICER);
        jdbc.sql("""
                insert into access.post (account_id, unit_id, place, role, valid_from)
                values (:account, :unit, :place, 'ADMINISTRATOR', date '2020-01-01')""")
                .param("account", accounts.id(higher)).param("unit", city.id()).param("place", tree.again(city).place()).update();
        String before = jdbc.sql("select password from access.account where login = :login").param("login", higher)
                .query(String.class).single();
        String here = "/accounts/" + accounts.id(higher);
        for (String act : new String[] {"/password", "/closing", "/reopening", "/sessions/end"}) {
            assertThat(admin.post(here + act).location()).isEqualTo(here);
        }
        assertThat(jdbc.sql("select password from access.account where login = :login and closed_at is null")
                .param("login", higher).query(String.class).single()).isEqualTo(before);
        assertThat(admin.get("/accounts/" + accounts.id(accounts.open(city, Role.UPPER_OFFICER))).status()).isEqualTo(404);
        assertThat(admin.post("/accounts/" + accounts.id(login) + "/password").location()).isEqualTo("/accounts/" + accounts.id(login));
    }

    @Test
    void endsAPostAtOnceOrOnADay() {
        String officer = accounts.open(base, Role.UNIT_OFFICER);
        var there = new Visitor(port).signedIn(officer);
        assertThat(there.get("/units/" + base.code()).status()).isEqualTo(200);
        long post = jdbc.sql("select id from access.post where account_id = :id").param("id", accounts.id(officer))
                .query(Long.class).single();
        admin.post("/posts/" + post + "/end", "last", LocalDate.now().plusDays(30).toString());
        assertThat(there.get("/units/" + base.code()).status()).isEqualTo(200);
        admin.post("/posts/" + post + "/end", "last", "", "reason", "调离工会");
        assertThat(there.get("/units/" + base.code()).status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access.post where id = :id").param("id", post).query(Long.class).single()).isOne();
        assertThat(admin.get("/trail?subject=account:" + accounts.id(officer)).body()).contains("结束岗位", "调离工会");
    }

    @Test
    void resetsClosesAndReopens() {
        String officer = accounts.open(base, Role.UNIT_OFFICER);
        var there = new Visitor(port).signedIn(officer);
        String here = "/accounts/" + accounts.id(officer);
        String password = admin.post(here + "/password").body()
                .replaceFirst("(?s).*<code class=\"handed\">([^<]+)</code>.*", "$1");
        assertThat(there.get("/account").location()).startsWith("/login");
        assertThat(new Visitor(port, "127.0.0.51").signIn(officer, TestAccounts.PASSWORD).status()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(officer, password).status()).isEqualTo(302);
        admin.post(here + "/closing");
        assertThat(new Visitor(port, "127.0.0.51").signIn(officer, password).status()).isEqualTo(422);
        assertThat(admin.get("/accounts?state=closed").body()).contains(officer);
        admin.post(here + "/reopening");
        assertThat(new Visitor(port).signIn(officer, password).status()).isEqualTo(302);
    }
}
