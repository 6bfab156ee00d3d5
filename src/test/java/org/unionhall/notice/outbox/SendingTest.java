package org.unionhall.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Contacts;
import org.unionhall.notice.TestGateway;
import org.unionhall.notice.TestMailServer;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Letters on their way out, to a gateway and a mail server on this machine, with a clock that is moved by hand. */
@HallTest
class SendingTest {

    private static final AtomicInteger PHONES = new AtomicInteger(10_000);
    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    @Autowired
    private JdbcTemplate template;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seals seals;
    @Autowired
    private TransactionTemplate transaction;

    private final TestGateway gateway = new TestGateway();
    private final TestMailServer mail = new TestMailServer();
    private final String phone = phone();
    /** Ten in the morning in Shanghai, of a year no other test and no job of the program has reached. */
    private Instant now = Instant.parse(YEARS.incrementAndGet() + "-03-02T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private SmsSettings sms = sms(gateway.url(), "application/json",
            "{\"to\":\"{phone}\",\"sign\":\"{signature}\",\"tpl\":\"{template}\",\"msg\":\"{text}\",\"code\":\"{code}\"}", "OK");

    @Test
    void reachesTheGatewayAsItsBodyIsWritten() {
        put(sms("换届\"通知\"", false));
        sending().drain();
        assertThat(gateway.to(phone)).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo("{\"to\":\"" + phone
                    + "\",\"sign\":\"工会一网\",\"tpl\":\"T-1\",\"msg\":\"换届\\\"通知\\\"\",\"code\":\"\"}");
            assertThat(request.headers()).containsEntry("x-token", "open-sesame");
        });
        assertThat(state()).isEqualTo("SENT");
        assertThat(one("select address is null from notice.outbox where shown = :shown", Boolean.class))
                .as("what was sent keeps no number").isTrue();
        sending().drain();
        assertThat(gateway.to(phone)).hasSize(1);
    }

    @Test
    void speaksForms() {
        sms = sms(gateway.url(), "application/x-www-form-urlencoded", "mobile={phone}&content={text}&tpl={template}", "");
        put(sms("入会 & 转会", false));
        sending().drain();
        assertThat(gateway.to(phone)).singleElement().satisfies(request -> assertThat(request.body())
                .isEqualTo("mobile=" + phone + "&content=%E5%85%A5%E4%BC%9A+%26+%E8%BD%AC%E4%BC%9A&tpl=T-1"));
    }

    @Test
    void triesAgainAfterAFault() {
        gateway.refuse(1);
        put(sms("再试一次", false));
        sending().drain();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(one("select answer from notice.outbox where shown = :shown", String.class))
                .contains("500", "BUSY").doesNotContain(phone);
        sending().drain();
        assertThat(gateway.to(phone)).as("not before the pause is over").isEmpty();
        now = now.plus(Sending.pause(false, 1));
        sending().drain();
        assertThat(gateway.to(phone)).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void givesUpInTheEnd() {
        gateway.refuse(1000);
        put(sms("没有人收", false));
        for (int i = 1; i <= Sending.TRIES; i++) {
            sending().drain();
            now = now.plus(Sending.pause(false, i));
        }
        assertThat(state()).isEqualTo("FAILED");
        gateway.refuse(0);
        now = now.plus(Duration.ofDays(2));
        sending().drain();
        assertThat(gateway.to(phone)).isEmpty();
    }

    @Test
    void ringsNobodyAtNightExceptWithACode() {
        now = now.plus(Duration.ofHours(12));
        String other = phone();
        put(sms("明早再说", false), letter(other, "您的验证码是" + Letter.STARS, true, "246810", Duration.ofMinutes(5)));
        sending().drain();
        assertThat(gateway.to(phone)).isEmpty();
        assertThat(gateway.to(other)).singleElement().satisfies(request ->
                assertThat(request.body()).contains("您的验证码是246810", "\"code\":\"246810\""));
        assertThat(one("select body from notice.outbox where shown = '" + Masks.phone(other) + "'", String.class))
                .doesNotContain("246810");
        now = now.plus(Duration.ofHours(9).plusMinutes(59));
        sending().drain();
        assertThat(gateway.to(phone)).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        sending().drain();
        assertThat(gateway.to(phone)).hasSize(1);
    }

    @Test
    void sendsNoCodeThatIsTooOld() {
        put(letter(phone, "您的验证码是" + Letter.STARS, true, "135790", Duration.ofMinutes(5)));
        now = now.plus(Duration.ofMinutes(6));
        sending().drain();
        assertThat(gateway.to(phone)).isEmpty();
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void sendsOnceHoweverManySend() throws InterruptedException {
        List<String> phones = IntStream.range(0, 150).mapToObj(i -> phone()).toList();
        put(phones.stream().map(to -> letter(to, "只发一次", false, null, null)).toArray(Outbox.Put[]::new));
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            senders.add(Thread.ofVirtual().start(sending()::drain));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(phones).allSatisfy(to -> assertThat(gateway.to(to)).hasSize(1));
    }

    /** A slow gateway and a heap of reminders: the code is not the last to go. */
    @Test
    void sendsCodesFirst() {
        List<String> many = IntStream.range(0, 60).mapToObj(i -> phone()).toList();
        put(many.stream().map(to -> letter(to, "提醒", false, null, null)).toArray(Outbox.Put[]::new));
        put(letter(phone, "您的验证码是" + Letter.STARS, true, "112233", Duration.ofMinutes(5)));
        sending().drain();
        assertThat(gateway.order().indexOf(gateway.to(phone).getFirst())).isLessThan(20);
    }

    @Test
    void takesUpWhatASenderLeftBehind() {
        put(sms("接着发", false));
        jdbc.sql("update notice.outbox set tries = 1, due_at = :later where shown = :shown")
                .param("later", Timestamp.from(now.plus(Duration.ofMinutes(3)))).param("shown", Masks.phone(phone)).update();
        sending().drain();
        assertThat(gateway.to(phone)).isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        sending().drain();
        assertThat(gateway.to(phone)).hasSize(1);
    }

    @Test
    void holdsWhatHasNoWayOut() {
        sms = sms("", "application/json", "", "");
        put(sms("留在发件箱", false));
        sending().drain();
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void sendsNothingInTheDemo() {
        var demo = new Ways(sms, mail(), true, clock);
        var sending = new Sending(jdbc, demo, seals, clock);
        transaction.executeWithoutResult(status -> new Outbox(template, demo, sending, clock).put(List.of(sms("演示", false))));
        sending.drain();
        assertThat(state()).isEqualTo("HELD");
        assertThat(gateway.to(phone)).isEmpty();
    }

    @Test
    void handsLettersToTheMailServer() {
        String address = "reader" + phone + "@example.org";
        put(new Outbox.Put(Way.MAIL, 1L, seals.seal(address, Contacts.EMAIL), "r***", "MATTER_REPLIED", "入会申请已通过",
                "您的入会申请已通过。", "/hall/notices", null, false, null));
        sending().drain();
        assertThat(mail.to(address)).singleElement().satisfies(letter -> {
            var read = new MimeMessage(null, new ByteArrayInputStream(letter.text().getBytes(StandardCharsets.UTF_8)));
            assertThat(read.getSubject()).isEqualTo("入会申请已通过");
            assertThat(read.getFrom()[0]).hasToString("notice@example.org");
            assertThat(read.getContent().toString()).contains("您的入会申请已通过。", "https://hall.example/hall/notices");
        });
    }

    @Test
    void saysWhatTheMailServerRefused() {
        String address = "nobody@example.org";
        put(new Outbox.Put(Way.MAIL, 1L, seals.seal(address, Contacts.EMAIL), Masks.phone(phone), "MATTER_REPLIED", "题", "文",
                null, null, false, null));
        sending().drain();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(one("select answer from notice.outbox where shown = :shown", String.class)).contains("邮件服务器没有收下")
                .doesNotContain(address);
    }

    private Ways ways() {
        return new Ways(sms, mail(), false, clock);
    }

    private Sending sending() {
        return new Sending(jdbc, ways(), seals, clock);
    }

    /** Puts without waking a sender, so that each test says when one comes by. */
    private void put(Outbox.Put... letters) {
        var asleep = new Sending(jdbc, ways(), seals, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> new Outbox(template, ways(), asleep, clock).put(List.of(letters)));
    }

    private Outbox.Put sms(String text, boolean urgent) {
        return letter(phone, text, urgent, null, null);
    }

    private Outbox.Put letter(String to, String text, boolean urgent, String code, Duration life) {
        return new Outbox.Put(Way.SMS, null, seals.seal(to, Contacts.PHONE), Masks.phone(to), "MATTER_REPLIED", "题", text, null,
                code == null ? null : seals.seal(code, Outbox.SECRET), urgent, life);
    }

    private static SmsSettings sms(String url, String type, String body, String accepted) {
        return new SmsSettings(url, "POST", type, body, Map.of("X-Token", "open-sesame"), "工会一网", "T-0",
                Map.of("MATTER_REPLIED", "T-1"), accepted, Duration.ofSeconds(5), "21:00", "08:00");
    }

    private MailSettings mail() {
        return new MailSettings("127.0.0.1", mail.port(), "", "", "none", "notice@example.org", "https://hall.example",
                Duration.ofSeconds(5));
    }

    /** Phones whose masked forms differ too. */
    private static String phone() {
        int n = PHONES.incrementAndGet();
        return "1" + (30 + n / 10_000 % 70) + "0000" + "%04d".formatted(n % 10_000);
    }

    private String state() {
        return one("select state from notice.outbox where shown = :shown", String.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return jdbc.sql(sql).param("shown", Masks.phone(phone)).query(type).single();
    }
}
