package org.unionhall.access.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Accounts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.notice.TestSms;
import org.unionhall.organization.TestTree;

/** Registering and a forgotten password, with a gateway that takes what is sent. */
@HallTest
class RegisteringTest {

    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final AtomicInteger HOSTS = new AtomicInteger(100);
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\d{6})\"");
    private static final String FRESH = "battery-staple-7";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private Accounts accounts;
    @Autowired
    private TestSms sms;
    @Autowired
    private JdbcClient jdbc;
    private final String phone = "1570000%04d".formatted(PHONES.incrementAndGet());
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tree.top();
        visitor = new Visitor(port, "127.0.0." + HOSTS.incrementAndGet());
    }

    @Test
    void leadsFromThePhoneToTheHall() {
        assertThat(visitor.get("/login").body()).contains("href=\"/register?next=/hall\"", "href=\"/forgotten");
        String here = visitor.post("/register", "phone", " " + phone.substring(0, 3) + " " + phone.substring(3)).location();
        assertThat(here).matches("/register/[0-9a-f]{32}");
        assertThat(visitor.get(here).body()).contains("157****" + phone.substring(7)).doesNotContain(phone, "演示");
        assertThat(visitor.get(here + "/last").location()).as("not before the code").isEqualTo("/register");
        assertThat(visitor.post(here, "code", code()).location()).isEqualTo(here + "/last");
        assertThat(visitor.post(here + "/last", "name", "张𠮷", "password", "short").body()).contains("至少 10 个字符", "张𠮷");
        assertThat(visitor.post(here + "/last", "name", "张𠮷", "password", phone + "1").body()).contains("太常见");
        Answer done = visitor.post(here + "/last", "name", "张𠮷", "password", FRESH);
        assertThat(done.location()).isEqualTo("/hall");
        assertThat(visitor.get("/hall").status()).isEqualTo(200);
        assertThat(visitor.get("/register").location()).isEqualTo("/hall");
        assertThat(visitor.post(here + "/last", "name", "张三", "password", FRESH).status()).as("used once").isEqualTo(422);
        assertThat(new Visitor(port).signIn(phone, FRESH).location()).isEqualTo("/");
        assertThat(jdbc.sql("""
                select name || ' ' || (unit_id = :top) || ' ' || (phone_sealed is not null) || ' '
                    || (select count(*) from access.post p where p.account_id = a.id)
                from access.account a where phone_tail = :tail order by id desc limit 1""").param("top", tree.top().id())
                .param("tail", "157****" + phone.substring(7)).query(String.class).single()).isEqualTo("张𠮷 true true 0");
        assertThat(rows()).noneMatch(row -> row.contains(phone));
    }

    @Test
    void goesBackToWhereOneCameFrom() {
        assertThat(visitor.get("/register?next=/roles").body()).contains("name=\"next\" value=\"/roles\"");
        String here = visitor.post("/register", "phone", phone, "next", "/roles").location();
        visitor.post(here, "code", code());
        assertThat(visitor.post(here + "/last", "name", "李四", "password", FRESH).location()).isEqualTo("/roles");
        assertThat(new Visitor(port).get("/register?next=//evil.example").body()).contains("value=\"/hall\"");
    }

    @Test
    void countsTriesAndThenTakesNoMore() {
        String here = visitor.post("/register", "phone", phone).location();
        String code = code();
        String wrong = code.equals("111111") ? "222222" : "111111";
        assertThat(visitor.post(here, "code", wrong).body()).contains("还可以再试 4 次");
        for (int i = 0; i < 3; i++) {
            visitor.post(here, "code", wrong);
        }
        assertThat(visitor.post(here, "code", wrong).body()).contains("验证码已失效");
        assertThat(visitor.post(here, "code", code).body()).contains("验证码已失效");
        assertThat(visitor.get(here + "/last").location()).isEqualTo("/register");
    }

    @Test
    void forgetsACodeAfterFiveMinutesAndAProofAfterFifteen() {
        String here = visitor.post("/register", "phone", phone).location();
        String code = code();
        later("6 minutes");
        assertThat(visitor.post(here, "code", code).body()).contains("验证码已失效");
        String again = visitor.post("/register", "phone", phone).location();
        assertThat(visitor.post(again, "code", code()).location()).endsWith("/last");
        later("16 minutes");
        assertThat(visitor.get(again + "/last").location()).isEqualTo("/register");
        assertThat(visitor.post(again + "/last", "name", "王五", "password", FRESH).body()).contains("放得太久");
    }

    @Test
    void sendsOneAMinuteAndTenADay() {
        visitor.post("/register", "phone", phone);
        assertThat(visitor.post("/register", "phone", phone).body()).contains("秒后再获取", "value=\"" + phone + "\"");
        for (int i = 0; i < 9; i++) {
            later("61 seconds");
            assertThat(visitor.post("/register", "phone", phone).status()).isEqualTo(302);
        }
        later("61 seconds");
        assertThat(visitor.post("/forgotten", "phone", phone).body()).contains("明天再试");
        later("1 day");
        assertThat(visitor.post("/register", "phone", phone).status()).isEqualTo(302);
    }

    @Test
    void slowsDownAnAddressThatAsksForManyNumbers() {
        for (int i = 0; i < 100; i++) {
            assertThat(visitor.post("/register", "phone", "1560001%04d".formatted(i)).status()).isEqualTo(302);
        }
        assertThat(visitor.post("/register", "phone", phone).body()).contains("分钟后再试");
        assertThat(new Visitor(port, "127.0.0.99").post("/register", "phone", phone).status()).isEqualTo(302);
    }

    @Test
    void refusesWhatIsNoPhone() {
        for (String typed : List.of("", "12345", "12345678901", "1380000000a")) {
            assertThat(visitor.post("/register", "phone", typed).body()).contains("请填写 11 位手机号");
        }
        assertThat(visitor.get("/register/0123456789abcdef").status()).isEqualTo(404);
    }

    /** Whoever types somebody's number learns nothing; the owner of the phone is told. */
    @Test
    void tellsOnlyThePhoneWhetherItHasAnAccount() {
        String stranger = "1580000%04d".formatted(PHONES.incrementAndGet());
        open();
        for (String path : List.of("/register", "/forgotten")) {
            Answer known = visitor.post(path, "phone", phone);
            Answer unknown = visitor.post(path, "phone", stranger);
            assertThat(known.status()).isEqualTo(302).isEqualTo(unknown.status());
            assertThat(page(known, phone)).isEqualTo(page(unknown, stranger));
            assertThat(bare(visitor.post(known.location(), "code", "000000"), phone))
                    .isEqualTo(bare(visitor.post(unknown.location(), "code", "000000"), stranger));
            later("61 seconds");
        }
        await(phone, "您已有账号，请直接登录");
        await(stranger, "还没有账号");
    }

    @Test
    void setsANewPasswordAndSignsOutEverywhere() {
        open();
        var before = new Visitor(port);
        before.signIn(phone, TestAccounts.PASSWORD);
        String here = visitor.post("/forgotten", "phone", phone).location();
        assertThat(visitor.post(here, "code", code()).location()).isEqualTo(here + "/last");
        assertThat(visitor.post(here + "/last", "password", FRESH, "again", "other-staple-7").body()).contains("两次输入的新密码不一样");
        assertThat(visitor.post(here + "/last", "password", FRESH, "again", FRESH).location()).isEqualTo("/login");
        assertThat(visitor.get("/login").body()).contains("请用新密码登录");
        assertThat(before.get("/account").location()).startsWith("/login");
        assertThat(new Visitor(port).signIn(phone, TestAccounts.PASSWORD).status()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(phone, FRESH).status()).isEqualTo(302);
        assertThat(visitor.post(here + "/last", "password", FRESH, "again", FRESH).status()).isEqualTo(422);
    }

    @Test
    void aCodeForOneThingIsNotGoodForAnother() {
        open();
        String here = visitor.post("/forgotten", "phone", phone).location();
        String handle = here.substring(here.lastIndexOf('/') + 1);
        assertThat(visitor.post("/register/" + handle, "code", code()).status()).isEqualTo(404);
        visitor.post(here, "code", code());
        assertThat(visitor.get("/register/" + handle + "/last").status()).isEqualTo(404);
    }

    private long open() {
        return accounts.open(new NewAccount("phone." + phone.substring(4), "有账号的人", tree.top().id(), phone,
                TestAccounts.PASSWORD, false, null), null);
    }

    private String page(Answer asked, String number) {
        return bare(visitor.get(asked.location()), number);
    }

    private static String bare(Answer answer, String number) {
        return answer.status() + answer.body().replaceAll("[A-Za-z0-9_-]{96}|[0-9a-f]{32}", "")
                .replace(number.substring(0, 3) + "****" + number.substring(7), "");
    }

    /** The code that last reached the phone. */
    private String code() {
        await(phone, "验证码");
        var sent = CODE.matcher(sms.gateway().to(phone).getLast().body());
        assertThat(sent.find()).isTrue();
        return sent.group(1);
    }

    private void await(String number, String text) {
        long asked = jdbc.sql("select count(*) from access.phone_code where phone_tail = :tail")
                .param("tail", number.substring(0, 3) + "****" + number.substring(7)).query(Long.class).single();
        for (int i = 0; i < 100 && sms.gateway().to(number).size() < asked; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(sms.gateway().to(number)).anyMatch(request -> request.body().contains(text));
    }

    /** Time passes for what waits for this phone. */
    private void later(String time) {
        jdbc.sql("""
                update access.phone_code set made_at = made_at - :time::interval, expires_at = expires_at - :time::interval,
                    proven_at = proven_at - :time::interval where phone_tail like '15_****%'""").param("time", time).update();
    }

    private List<String> rows() {
        return jdbc.sql("""
                select c::text from access.phone_code c union all select o::text from notice.outbox o
                union all select t::text from access.trail t""").query(String.class).list();
    }
}
