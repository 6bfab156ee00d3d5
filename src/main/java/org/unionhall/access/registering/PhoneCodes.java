package org.unionhall.access.registering;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.CodeSending;
import org.unionhall.access.Contacts;
import org.unionhall.access.Throttle;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/**
 * Sends codes of six digits worth five minutes, one a minute and ten a day for a number, and not too many for one
 * address. Whether a number has an account is told to its phone only.
 */
@Component
class PhoneCodes {

    private static final int A_DAY = 10;
    private static final int ASKED_BY_ADDRESS = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

    private record Asked(Instant last, int today) {
    }

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Handles handles;
    private final CodeSending sending;
    private final Throttle asked;
    private final boolean demo;
    private final Clock clock;

    PhoneCodes(JdbcClient jdbc, Seals seals, Handles handles, CodeSending sending,
            @Value("${unionhall.demo:false}") boolean demo, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.handles = handles;
        this.sending = sending;
        this.asked = new Throttle(clock, ASKED_BY_ADDRESS);
        this.demo = demo;
        this.clock = clock;
    }

    /** Whether there is a way for codes to arrive; in the demo the page shows them. */
    boolean open() {
        return demo || sending.open();
    }

    /** Sends a code and answers the handle under which the number waits for it. */
    @Transactional
    String ask(Purpose purpose, String typed, String next, String address) {
        if (!open()) {
            throw AccessRefusal.SMS_CLOSED.because();
        }
        String phone = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!PHONE.matcher(phone).matches()) {
            throw AccessRefusal.PHONE_NEEDED.because();
        }
        asked.check(address);
        asked.failed(address);
        byte[] key = seals.key("phone", phone);
        Instant now = clock.instant();
        limit(key, now);
        boolean coded = known(purpose, key) == (purpose == Purpose.FORGOTTEN);
        String handle = handles.fresh();
        String code = demo ? handles.demoCode(handle) : handles.code();
        jdbc.sql("""
                insert into access.phone_code (handle_hash, purpose, phone_key, phone_sealed, phone_tail, code_hash, next,
                    made_at, expires_at)
                values (:handle, :purpose, :key, :sealed, :tail, :code, :next, :now, :until)""")
                .param("handle", handles.hash(handle)).param("purpose", purpose.name()).param("key", key)
                .param("sealed", seals.seal(phone, Contacts.PHONE)).param("tail", Masks.phone(phone))
                .param("code", coded ? handles.hash(handle, code) : null).param("next", next)
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(LIFE))).update();
        sending.send(coded ? new CodeSending.Message(phone, purpose + "_CODE", purpose.title(), purpose.text(), code)
                : new CodeSending.Message(phone, purpose + "_OTHER", purpose.otherTitle(), purpose.otherText(), null));
        return handle;
    }

    /** Whether the number signs in somewhere; one of a closed account can still not be registered. */
    private boolean known(Purpose purpose, byte[] key) {
        return jdbc.sql("""
                select exists (select from access.account where phone_key = :key and (closed_at is null or :register))
                """).param("key", key).param("register", purpose == Purpose.REGISTER).query(Boolean.class).single();
    }

    /** Requests for one number wait for each other, so that two at once count as two. */
    private void limit(byte[] key, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(:number)").param("number", ByteBuffer.wrap(key).getLong())
                .query(Object.class).optional();
        jdbc.sql("delete from access.phone_code where made_at < :then")
                .param("then", Timestamp.from(now.minus(KEPT))).update();
        Asked known = jdbc.sql("""
                select coalesce(max(made_at), 'epoch') as last, count(*) as today from access.phone_code
                where phone_key = :key and made_at > :then""").param("key", key)
                .param("then", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query((row, n) -> new Asked(row.getTimestamp("last").toInstant(), row.getInt("today"))).single();
        if (known.last().plus(PAUSE).isAfter(now)) {
            throw AccessRefusal.SMS_SOON.because(Duration.between(now, known.last().plus(PAUSE)).toSeconds() + 1);
        }
        if (known.today() >= A_DAY) {
            throw AccessRefusal.SMS_MANY.because();
        }
    }

    /** What the page of the demo says in place of the message; null outside the demo. */
    String instead(Purpose purpose, String handle, Proof proof) {
        return !demo ? null : proof.coded() ? "演示：短信没有发出，验证码是 " + handles.demoCode(handle)
                : "演示：短信没有发出，内容是：" + purpose.otherText();
    }
}
