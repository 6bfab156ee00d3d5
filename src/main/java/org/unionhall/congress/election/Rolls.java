package org.unionhall.congress.election;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** The roll of an election: frozen before the first ballot, its hash published, its order fixed for good. */
@Component
public class Rolls {

    private static final int SALT = 16;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final CandidateNotices notices;
    private final Rules rules;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Rolls(JdbcClient jdbc, Meetings meetings, CandidateNotices notices, Rules rules, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.notices = notices;
        this.rules = rules;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody on the roll. */
    public record Voter(int position, byte[] personKey, String name, String unitName, BigDecimal weight) {

        @Override
        public String toString() {
            return "voter " + position;
        }
    }

    /**
     * Freezes the roll: those entitled to vote at the meeting, or all members with the right to vote where there is none.
     *
     * @throws org.unionhall.platform.refusal.Refusal while candidates are under notice
     */
    @Transactional
    public void freeze(Election election, Actor by) {
        if (!election.purpose().votes()) {
            throw ElectionRefusal.STATE_WRONG.because(election.purpose().title(), "冻结名册");
        }
        notices.over(election);
        List<Voter> roll = election.meeting() == 0 ? members(election) : ofMeeting(election.meeting());
        if (roll.isEmpty()) {
            throw ElectionRefusal.ROLL_EMPTY.because();
        }
        hiding(election, roll);
        write(election.id(), roll);
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        BigDecimal weigh = roll.stream().map(Voter::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        jdbc.sql("""
                update congress.election set state = 'READY', should_attend = :should, should_weigh = :weigh, roll_salt = :salt,
                    roll_hash = :hash, frozen_at = :at where id = :id""").param("should", roll.size()).param("weigh", weigh)
                .param("salt", salt).param("hash", hash(salt, roll)).param("at", Timestamp.from(clock.instant())).param("id", election.id()).update();
        trail.record(by, "ROLL_FROZEN", election.unitId(), "election:" + election.id(), null, null, Map.of("rows", roll.size()));
    }

    private void write(long election, List<Voter> roll) {
        jdbc.sql("""
                insert into congress.voter (election_id, position, person_key, name, unit_name, weight)
                select :election, r.n - 1, r.person, r.name, nullif(r.unit, ''), r.weight
                from unnest(:persons::bytea[], :names::text[], :units::text[], :weights::numeric[]) with ordinality r(person, name, unit, weight, n)""")
                .param("election", election).param("persons", roll.stream().map(Voter::personKey).toArray(byte[][]::new))
                .param("names", roll.stream().map(Voter::name).toArray(String[]::new))
                .param("units", roll.stream().map(one -> one.unitName() == null ? "" : one.unitName()).toArray(String[]::new))
                .param("weights", roll.stream().map(Voter::weight).toArray(BigDecimal[]::new)).update();
    }

    /** A weight that too few have would tell whose ballot it is. */
    private void hiding(Election election, List<Voter> roll) {
        int least = rules.number(election.unitId(), Shanghai.today(clock), "BALLOT_WEIGHT_SHARED");
        Map<BigDecimal, Integer> sharing = new TreeMap<>();
        roll.forEach(voter -> sharing.merge(voter.weight(), 1, Integer::sum));
        if (sharing.size() > 1) {
            sharing.forEach((weight, many) -> {
                if (many < least) {
                    throw ElectionRefusal.WEIGHT_ALONE.because(weight.stripTrailingZeros().toPlainString(), many, least);
                }
            });
        }
    }

    private List<Voter> ofMeeting(long meeting) {
        List<Voter> roll = new ArrayList<>();
        meetings.voters(meeting).forEach(one -> roll.add(new Voter(roll.size(), one.personKey(), one.name(), one.unitName(), one.weight())));
        return roll;
    }

    private List<Voter> members(Election election) {
        List<Voter> roll = new ArrayList<>();
        jdbc.sql("""
                select m.person_key, m.name, coalesce(u.short_name, u.name) as unit_name
                from membership.member m join organization.unit u on u.id = m.unit_id
                where m.place <@ :area::int8multirange and m.status in ('ACTIVE', 'TRANSFERRING') order by m.place, m.id""")
                .param("area", Scope.of(units.withId(election.unitId()).orElseThrow().area()).literal()).query(row -> {
                    roll.add(new Voter(roll.size(), row.getBytes("person_key"), row.getString("name"), row.getString("unit_name"), BigDecimal.ONE));
                });
        return roll;
    }

    /** Whose position this is on the roll of the election, if they are on it. */
    public Optional<Voter> find(long election, byte[] personKey) {
        return personKey == null ? Optional.empty() : jdbc.sql("""
                select position, person_key, name, unit_name, weight from congress.voter where election_id = :election and (person_key = :person and now_key is null or now_key = :person)""")
                .param("election", election).param("person", personKey).query((row, n) -> voter(row.getInt("position"),
                        row.getBytes("person_key"), row.getString("name"), row.getString("unit_name"), row.getBigDecimal("weight"))).optional();
    }

    /** Who stands at a position. */
    Optional<Voter> at(long election, int position) {
        return page(election, position - 1, "", 1).stream().filter(one -> one.position() == position).findFirst();
    }

    /** A page of the roll. @param after last position shown, -1 from the beginning; @param name beginning of a name, or empty */
    public List<Voter> page(long election, int after, String name, int most) {
        return jdbc.sql("""
                select position, person_key, name, unit_name, weight from congress.voter
                where election_id = :election and position > :after and (:name = '' or name like :name || '%')
                order by position limit :most""").param("election", election).param("after", after)
                .param("name", name.strip().replaceAll("[%_\\\\]", "")).param("most", most).query((row, n) -> voter(row.getInt("position"),
                        row.getBytes("person_key"), row.getString("name"), row.getString("unit_name"), row.getBigDecimal("weight"))).list();
    }

    private static Voter voter(int position, byte[] person, String name, String unit, BigDecimal weight) {
        return new Voter(position, person, name, unit, new BigDecimal(weight.stripTrailingZeros().toPlainString()));
    }

    /** The weights that occur, lightest first: a ballot carries the place of its own among them. */
    public List<BigDecimal> weights(long election) {
        return jdbc.sql("select distinct weight from congress.voter where election_id = :id order by weight").param("id", election)
                .query(BigDecimal.class).list().stream().map(one -> new BigDecimal(one.stripTrailingZeros().toPlainString())).toList();
    }

    /** How many voters there are of each weight that occurs, lightest first. */
    List<Integer> sharing(long election) {
        return jdbc.sql("select count(*) from congress.voter where election_id = :id group by weight order by weight").param("id", election)
                .query(Integer.class).list();
    }

    /** How many of each weight, lightest first, stand at positions whose bit is set. */
    List<Integer> sharing(long election, byte[] bits) {
        return jdbc.sql("""
                select count(*) filter (where get_bit(:bits::bytea, position) = 1) from congress.voter
                where election_id = :id group by weight order by weight""").param("id", election).param("bits", bits).query(Integer.class).list();
    }

    /** SHA-256 over the salt and, for every voter in order, key, name, unit and weight. */
    static byte[] hash(byte[] salt, List<Voter> roll) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            for (Voter voter : roll) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                line.writeBytes(voter.personKey() == null ? new byte[0] : voter.personKey());
                line.writeBytes(("|" + voter.name() + "|" + (voter.unitName() == null ? "" : voter.unitName()) + "|"
                        + voter.weight().stripTrailingZeros().toPlainString() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(line.toByteArray());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    /** Whether the roll is still what was published. */
    public boolean unchanged(long election) {
        byte[][] kept = new byte[2][];
        jdbc.sql("select roll_salt, roll_hash from congress.election where id = :id").param("id", election).query(row -> {
            kept[0] = row.getBytes(1);
            kept[1] = row.getBytes(2);
        });
        return kept[0] != null && MessageDigest.isEqual(kept[1], hash(kept[0], page(election, -1, "", Integer.MAX_VALUE)));
    }
}
