package org.unionhall.congress.election;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.ballot.VotingCodes;
import org.unionhall.platform.sealing.Seals;

/**
 * Tablets on which voters of a union vote at the hall. Only an admitted one takes codes, so that nobody elsewhere can try
 * any; nobody is signed in on it.
 */
@Component
public class Tablets {

    private static final Duration TO_PAIR = Duration.ofMinutes(10);
    private static final Duration A_DAY = Duration.ofHours(12);
    private static final int MOST = 99;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Trail trail;
    private final Clock clock;

    Tablets(JdbcClient jdbc, Seals seals, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trail = trail;
        this.clock = clock;
    }

    /** A tablet of a union. @param admitted false while it waits for its code; @param until when it is forgotten */
    public record Tablet(long unit, int number, boolean admitted, Instant until) {
    }

    /** Those of a union that are admitted or may still be. */
    public List<Tablet> of(long unit) {
        return rows("unit_id = :key", unit);
    }

    /** Expects one more tablet; answers what is to be typed into it within ten minutes. */
    @Transactional
    public String expect(Election election, Actor by) {
        jdbc.sql("delete from congress.tablet where unit_id = :unit and until < :now").param("unit", election.unitId()).param("now", now()).update();
        String code = VotingCodes.fresh();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from congress.tablet where unit_id = :unit").param("unit", election.unitId())
                .query(Integer.class).single();
        if (number > MOST) {
            throw ElectionRefusal.TABLETS_MANY.because(MOST);
        }
        jdbc.sql("insert into congress.tablet (unit_id, number, pairing, until) values (:unit, :number, :pairing, :until)")
                .param("unit", election.unitId()).param("number", number).param("pairing", pairing(code))
                .param("until", Timestamp.from(clock.instant().plus(TO_PAIR))).update();
        trail.record(by, "TABLET_EXPECTED", election.unitId(), "election:" + election.id(), null, null, Map.of("tablet", number));
        return code;
    }

    /** Admits the tablet into which this was typed; answers the secret it shows from now on. */
    @Transactional
    public String admit(String typed) {
        byte[] bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int changed = jdbc.sql("update congress.tablet set pairing = null, secret = :secret, until = :until where pairing = :pairing and until > :now")
                .param("secret", hash(secret)).param("until", Timestamp.from(clock.instant().plus(A_DAY))).param("pairing", pairing(typed))
                .param("now", now()).update();
        if (changed == 0) {
            throw ElectionRefusal.TABLET_CODE.because();
        }
        return secret;
    }

    /** The tablet that shows this secret. */
    public Optional<Tablet> with(String secret) {
        return secret == null || secret.isEmpty() ? Optional.empty() : rows("secret = :key", hash(secret)).stream().findFirst();
    }

    @Transactional
    public void dismiss(Election election, int number, Actor by) {
        jdbc.sql("delete from congress.tablet where unit_id = :unit and number = :number").param("unit", election.unitId()).param("number", number).update();
        trail.record(by, "TABLET_DISMISSED", election.unitId(), "election:" + election.id(), null, null, Map.of("tablet", number));
    }

    private List<Tablet> rows(String where, Object key) {
        return jdbc.sql("select unit_id, number, secret is not null, until from congress.tablet where " + where + " and until > :now order by number")
                .param("key", key).param("now", now()).query((row, n) -> new Tablet(row.getLong(1), row.getInt(2), row.getBoolean(3),
                        row.getTimestamp(4).toInstant())).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private byte[] pairing(String code) {
        return seals.key("tablet-pairing", VotingCodes.plain(code));
    }

    private byte[] hash(String secret) {
        return seals.key("tablet", secret);
    }
}
