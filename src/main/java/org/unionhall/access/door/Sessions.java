package org.unionhall.access.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.door.Session.Kind;

/** Opens and ends sessions. They stand in the database, so that any node knows them and a sign-out reaches all. */
@Component
public class Sessions {

    /** A session at its beginning: the secret is seen here once and never again. */
    public record Opened(String secret, Instant expiresAt) {
    }

    /** A session as its owner sees it; the handle names it without giving it away. */
    public record Shown(String handle, Kind kind, Instant createdAt, Instant seenAt, String agent, boolean present) {

        /** What the device calls itself, in words; the order matters, since every browser claims to be many. */
        public String device() {
            return agent == null ? "未知设备" : first(" Edg/", "Edge 浏览器", "Firefox/", "Firefox 浏览器", "MicroMessenger",
                    "微信", "Chrome/", "Chrome 浏览器", "Safari/", "Safari 浏览器", "", "程序") + first("Windows", "，Windows 电脑",
                    "Android", "，安卓手机", "iPhone", "，苹果手机", "iPad", "，苹果平板", "Macintosh", "，苹果电脑", "Linux",
                    "，Linux 电脑", "", "");
        }

        private String first(String... signs) {
            int i = 0;
            while (!agent.contains(signs[i])) {
                i += 2;
            }
            return signs[i + 1];
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Forgetting forgetting;

    Sessions(JdbcClient jdbc, Clock clock, Forgetting forgetting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.forgetting = forgetting;
    }

    @Transactional
    public Opened open(long account, Kind kind, String agent) {
        String secret = Token.secret();
        Instant now = clock.instant();
        Instant until = now.plus(kind.life());
        jdbc.sql("delete from access.session where account_id = :account and expires_at < :now")
                .param("account", account).param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                insert into access.session (token_hash, kind, account_id, created_at, seen_at, expires_at, agent)
                values (:hash, :kind, :account, :now, :now, :until, left(:agent, 200))
                """).param("hash", Token.of(secret).hash()).param("kind", kind.name()).param("account", account)
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).param("agent", agent).update();
        return new Opened(secret, until);
    }

    /** All that are still open, the latest used first. */
    public List<Shown> of(long account, String presentSecret) {
        byte[] present = Token.of(presentSecret).hash();
        return jdbc.sql("""
                select token_hash, kind, created_at, seen_at, agent, token_hash = :present as present
                from access.session where account_id = :account and expires_at > :now
                order by seen_at desc, token_hash limit 100
                """).param("present", present).param("account", account).param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Shown(HexFormat.of().formatHex(row.getBytes("token_hash"), 0, 8),
                        Kind.valueOf(row.getString("kind")), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(), row.getString("agent"), row.getBoolean("present")))
                .list();
    }

    @Transactional
    public void end(String secret) {
        jdbc.sql("delete from access.session where token_hash = :hash returning account_id")
                .param("hash", Token.of(secret).hash()).query(Long.class).optional().ifPresent(forgetting::tellAll);
    }

    /** Ends one session of the account by its handle; one that is already gone is no fault. */
    @Transactional
    public void end(long account, String handle) {
        jdbc.sql("""
                delete from access.session
                where account_id = :account and encode(substring(token_hash for 8), 'hex') = :handle
                """).param("account", account).param("handle", handle).update();
        forgetting.tellAll(account);
    }

    /** Signs the account out of every browser and program. */
    @Transactional
    public void endAll(long account) {
        jdbc.sql("delete from access.session where account_id = :account").param("account", account).update();
        forgetting.tellAll(account);
    }
}
