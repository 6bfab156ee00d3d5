package org.unionhall.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.platform.sealing.Seals;

/** Target S9: what an attacker tries at the front door. */
@HallTest
class SignInSafetyTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Seals seals;
    @Autowired
    private JdbcClient jdbc;
    private String login;

    @BeforeEach
    void account() {
        login = accounts.open(tree.top(), Role.WORKER);
    }

    @Test
    void letsInWithNameOrPhoneAndNothingElse() {
        jdbc.sql("update access.account set phone_key = :key where login = :login")
                .param("key", seals.key("phone", "13900000001")).param("login", login).update();
        assertThat(new Visitor(port).signIn(login.toUpperCase(), TestAccounts.PASSWORD).location()).isEqualTo("/");
        assertThat(new Visitor(port).signIn("13900000001", TestAccounts.PASSWORD).location()).isEqualTo("/");
        assertThat(new Visitor(port).signIn("13900000002", TestAccounts.PASSWORD).status()).isEqualTo(422);
        jdbc.sql("update access.account set closed_at = now() where login = :login").param("login", login).update();
        assertThat(new Visitor(port).signIn(login, TestAccounts.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void locksAnAccountThatIsGuessedAt() {
        var visitor = new Visitor(port, "127.0.0.31");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn(login, "wrong-guess-" + i).body()).contains("账号或密码不对");
        }
        assertThat(visitor.signIn(login, TestAccounts.PASSWORD).body()).contains("锁定");
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'SIGN_IN_FAILED' and subject = :subject")
                .param("subject", "account:" + accounts.id(login)).query(Long.class).single()).isEqualTo(5);
    }

    @Test
    void countsGuessesMadeAtOnce() throws InterruptedException {
        var guesses = new Thread[20];
        for (int i = 0; i < guesses.length; i++) {
            int n = i;
            guesses[i] = Thread.startVirtualThread(() -> new Visitor(port, "127.0.0.32").signIn(login, "wrong-guess-" + n));
        }
        for (Thread guess : guesses) {
            guess.join();
        }
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'SIGN_IN_FAILED' and subject = :subject")
                .param("subject", "account:" + accounts.id(login)).query(Long.class).single()).isEqualTo(5);
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        var visitor = new Visitor(port, "127.0.0.33");
        for (int i = 0; i < 30; i++) {
            visitor.signIn("nobody-" + i, "wrong-guess-0");
        }
        assertThat(visitor.signIn(login, TestAccounts.PASSWORD).body()).contains("分钟后再试");
        assertThat(new Visitor(port, "127.0.0.34").signIn(login, TestAccounts.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void tellsNobodyWhetherANameExists() {
        String formToken = "[A-Za-z0-9_-]{96}";
        String known = new Visitor(port, "127.0.0.35").signIn(login, "wrong-guess-0").body();
        String unknown = new Visitor(port, "127.0.0.35").signIn("no-such", "wrong-guess-0").body();
        assertThat(known.replace(login, "x").replaceAll(formToken, ""))
                .isEqualTo(unknown.replace("no-such", "x").replaceAll(formToken, ""));
    }

    @Test
    void takesNoSessionThatWasThereBefore() {
        var visitor = new Visitor(port);
        visitor.carry("hall", "planted-by-somebody-else");
        visitor.signedIn(login);
        assertThat(visitor.cookie("hall")).get().isNotEqualTo("planted-by-somebody-else");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        var planter = new Visitor(port);
        planter.carry("hall", "planted-by-somebody-else");
        assertThat(planter.get("/account").location()).startsWith("/login");
    }

    @Test
    void endsTheSessionThatSignsInAgain() {
        var visitor = new Visitor(port).signedIn(login);
        String before = visitor.cookie("hall").orElseThrow();
        visitor.signedIn(accounts.open(tree.top(), Role.WORKER));
        var thief = new Visitor(port);
        thief.carry("hall", before);
        assertThat(thief.get("/account").location()).startsWith("/login");
    }

    @Test
    void refusesFormsThatDidNotComeFromOurPage() {
        var visitor = new Visitor(port).signedIn(login);
        assertThat(visitor.bare("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.bare("/logout", Map.of("_csrf", "guessed")).status()).isEqualTo(403);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(new Visitor(port).bare("/login", new HashMap<>(Map.of("login", login, "password", TestAccounts.PASSWORD)))
                .status()).isEqualTo(403);
    }

    @Test
    void refusesTheCookieOfOneWhoSignedOut() {
        var visitor = new Visitor(port).signedIn(login);
        String stolen = visitor.cookie("hall").orElseThrow();
        assertThat(visitor.post("/logout").location()).isEqualTo("/login");
        var thief = new Visitor(port);
        thief.carry("hall", stolen);
        assertThat(thief.get("/account").location()).startsWith("/login");
    }

    @Test
    void signsOutEverywhere() {
        var here = new Visitor(port).signedIn(login);
        var there = new Visitor(port).signedIn(login);
        var program = new Visitor(port).withToken(login);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(there.get("/account").body()).contains("3 个");
        here.post("/account/sessions/end");
        assertThat(there.get("/account").location()).startsWith("/login");
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void keepsBrowsersAndProgramsApart() {
        var browser = new Visitor(port).signedIn(login);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        var program = new Visitor(port);
        program.bearer(browser.cookie("hall").orElseThrow());
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "\\\\evil.example", "javascript:alert(1)",
            "/\t/evil.example", "evil.example"})
    void sendsNobodyToAnotherSite(String next) {
        assertThat(new Visitor(port).signIn(login, TestAccounts.PASSWORD, "next", next).location()).isEqualTo("/");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/roles?x=1").location()).isEqualTo("/login?next=%2Froles%3Fx%3D1");
        assertThat(visitor.signIn(login, TestAccounts.PASSWORD, "next", "/roles?x=1").location()).isEqualTo("/roles?x=1");
    }

    @ParameterizedTest
    @CsvSource({"short-1, 至少 10 个字符", "1234567890, 太常见", "aaaaaaaaaaaaaa, 太常见", "correct-horse-9, 不能和原来的一样"})
    void refusesWeakPasswords(String fresh, String sentence) {
        var visitor = new Visitor(port).signedIn(login);
        var answer = visitor.post("/password", "present", TestAccounts.PASSWORD, "fresh", fresh, "again", fresh);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void opensNothingBeforeTheInitialPasswordIsChanged() {
        jdbc.sql("update access.account set must_change = true where login = :login").param("login", login).update();
        var visitor = new Visitor(port).signedIn(login);
        assertThat(visitor.get("/account").location()).isEqualTo("/password");
        assertThat(new Visitor(port).withToken(login).get("/api/v1/me").status()).isEqualTo(403);
        assertThat(visitor.get("/password").body()).contains("初始密码");
        visitor.post("/password", "present", TestAccounts.PASSWORD, "fresh", "battery-staple-7", "again", "battery-staple-7");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(new Visitor(port).signIn(login, TestAccounts.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void asksForTheCodeOfThePhoneAndTakesItOnce() {
        var visitor = new Visitor(port).signedIn(login);
        visitor.post("/account/one-time-code/begin");
        String secret = seals.open(jdbc.sql("select totp_pending from access.account where login = :login")
                .param("login", login).query(byte[].class).single(), OneTimeCode.CONTEXT);
        assertThat(visitor.get("/account/one-time-code").body()).contains("<svg class=\"qr\"")
                .contains(OneTimeCode.typed(secret).substring(0, 4));
        assertThat(visitor.post("/account/one-time-code/confirm", "code", "000000").status()).isIn(422, 302);
        long step = Instant.now().getEpochSecond() / 30;
        assertThat(visitor.post("/account/one-time-code/confirm", "code", OneTimeCode.at(secret, step)).location())
                .isEqualTo("/account");
        var another = new Visitor(port, "127.0.0.36");
        assertThat(another.signIn(login, TestAccounts.PASSWORD).body()).contains("动态验证码");
        assertThat(another.signIn(login, TestAccounts.PASSWORD, "code", OneTimeCode.at(secret, step)).status())
                .as("the code that switched it on was used").isEqualTo(422);
        String next = OneTimeCode.at(secret, step + 1);
        assertThat(another.signIn(login, TestAccounts.PASSWORD, "code", next).status()).isEqualTo(302);
        assertThat(new Visitor(port, "127.0.0.36").signIn(login, TestAccounts.PASSWORD, "code", next).status()).isEqualTo(422);
        assertThat(another.post("/account/one-time-code/off", "password", "wrong").status()).isEqualTo(422);
        assertThat(another.post("/account/one-time-code/off", "password", TestAccounts.PASSWORD).status()).isEqualTo(302);
        assertThat(new Visitor(port).signIn(login, TestAccounts.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void saysWhatABrowserMayDo() {
        var answer = new Visitor(port).get("/login");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "script-src 'self'",
                "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String session = new Visitor(port).signIn(login, TestAccounts.PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("hall=")).findFirst().orElseThrow();
        assertThat(session).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        var visitor = new Visitor(port).signedIn(login);
        String everything = jdbc.sql("select string_agg(s::text, ' ') from access.session s").query(String.class).single()
                + jdbc.sql("select string_agg(a::text, ' ') from access.account a").query(String.class).single();
        assertThat(everything).doesNotContain(visitor.cookie("hall").orElseThrow(), TestAccounts.PASSWORD)
                .contains("$argon2id$");
    }
}
