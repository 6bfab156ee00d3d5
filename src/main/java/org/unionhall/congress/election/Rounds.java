package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.Bits;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Codes;
import org.unionhall.congress.count.CountRefusal;
import org.unionhall.congress.count.Round;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.Meetings;

/** The rounds of an election: prepared, given their two keys, opened, closed. */
@Component
public class Rounds {

    /** For how many voters a part of the box is made: few enough to be rewritten quickly, enough to hide in. */
    private static final int VOTERS_PER_SHARD = 64;
    private static final String SELECT = "select * from congress.round ";

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final Tellers tellers;
    private final Meetings meetings;
    private final Trail trail;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Rolls rolls, Tellers tellers, Meetings meetings, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.tellers = tellers;
        this.meetings = meetings;
        this.trail = trail;
        this.clock = clock;
    }

    public List<ElectionRound> of(long election) {
        return jdbc.sql(SELECT + "where election_id = :id order by number").param("id", election).query(Rounds::round).list();
    }

    public Optional<ElectionRound> withId(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Rounds::round).optional();
    }

    /** Those of a union on which is voted electronically now. */
    List<ElectionRound> open(long unit) {
        return jdbc.sql("""
                select r.* from congress.round r join congress.election e on e.id = r.election_id
                where e.unit_id = :unit and r.state = 'OPEN' and e.mode <> 'PAPER' order by r.id""").param("unit", unit)
                .query(Rounds::round).list();
    }

    public Optional<ElectionRound> latest(long election) {
        return jdbc.sql(SELECT + "where election_id = :id order by number desc limit 1").param("id", election).query(Rounds::round).optional();
    }

    /** Prepares a round; its electronic box gets its form here, its keys later. */
    @Transactional
    public long prepare(Election election, Round kind, int seats, List<String> candidates, Actor by) {
        boolean writeIns = election.rules().writeIns() && kind != Round.TIE;
        long id = jdbc.sql("""
                insert into congress.round (election_id, number, kind, seats, candidates, state, weights, ballot_size, shards, paper, taken)
                select :election, coalesce(max(number), 0) + 1, :kind, :seats, :candidates, 'PREPARED', :weights, :size, :shards, :none, :none
                from congress.round where election_id = :election returning id""").param("election", election.id()).param("kind", kind.name())
                .param("seats", seats).param("candidates", candidates.toArray(String[]::new))
                .param("weights", rolls.weights(election.id()).toArray(BigDecimal[]::new))
                .param("size", BallotText.size(candidates.size(), seats, writeIns))
                .param("shards", Math.max(1, election.shouldAttend() / VOTERS_PER_SHARD)).param("none", Bits.none(election.shouldAttend()))
                .query(Long.class).single();
        jdbc.sql("update congress.election set state = 'VOTING' where id = :id").param("id", election.id()).update();
        trail.record(by, "ROUND_PREPARED", election.unitId(), "election:" + election.id(), null, null, Map.of("round", id));
        return id;
    }

    /** Takes the public half of a key that its holder has just made. */
    @Transactional
    public void key(Election election, long round, Tellers.Task holder, String publicKey, Actor by) {
        if (!tellers.is(election.id(), by, holder)) {
            throw ElectionRefusal.KEY_NOT_YOURS.because();
        }
        String column = holder == Tellers.Task.CHAIR_KEY ? "chair_public" : "audit_public";
        int changed = jdbc.sql("update congress.round set " + column + " = :key where id = :id and election_id = :election and state = 'PREPARED' and "
                + column + " is null").param("key", BoxKey.publicKey(publicKey)).param("id", round).param("election", election.id()).update();
        if (changed == 0) {
            throw ElectionRefusal.KEY_MADE.because();
        }
        trail.record(by, "BOX_KEY_MADE", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round));
    }

    @Transactional
    public void open(Election election, long round, Actor by) {
        ElectionRound prepared = locked(election, round, ElectionRound.State.PREPARED, "开始投票");
        tellers.ready(election);
        if (election.mode().electronic() && !prepared.keyed()) {
            throw ElectionRefusal.KEYS_MISSING.because();
        }
        jdbc.sql("update congress.round set state = 'OPEN', opened_at = :at where id = :id").param("at", Timestamp.from(clock.instant()))
                .param("id", round).update();
        trail.record(by, "VOTING_OPENED", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round));
    }

    /** Closes the round; whoever was present is fixed here. @param present typed in where there is no meeting, else ignored */
    @Transactional
    public void close(Election election, long round, int present, Actor by) {
        ElectionRound open = locked(election, round, ElectionRound.State.OPEN, "结束投票");
        Optional<Meeting> meeting = election.meeting() == 0 ? Optional.empty() : meetings.withId(election.meeting());
        int here = meeting.map(Meeting::present).orElse(present);
        if (here < 0 || here > election.shouldAttend()) {
            throw ElectionRefusal.PRESENT_INVALID.because(election.shouldAttend());
        }
        BigDecimal weigh = meeting.isPresent() ? meetings.voters(election.meeting()).stream()
                .filter(org.unionhall.congress.meeting.Voter::present).map(org.unionhall.congress.meeting.Voter::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add) : BigDecimal.valueOf(here);
        jdbc.sql("""
                update congress.round set state = 'CLOSED', codes = '', closed_at = :at, present = :present, present_weigh = :weigh,
                    issued = case when :byName then :issued end, returned = case when not :paper then 0 end,
                    issued_by = case when :apart then :issuedBy end where id = :id""")
                .param("at", Timestamp.from(clock.instant())).param("present", Math.max(here, open.electronic() + open.papers())).param("weigh", weigh)
                .param("byName", election.mode() != Mode.PAPER || open.papers() > 0).param("issued", open.papers())
                .param("apart", open.weights().size() > 1 && open.papers() > 0)
                .param("issuedBy", rolls.sharing(election.id(), open.paper()).toArray(Integer[]::new))
                .param("paper", election.mode().paper() && (election.mode() == Mode.PAPER || open.papers() > 0)).param("id", round).update();
        trail.record(by, "VOTING_CLOSED", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round));
    }

    /**
     * How many paper ballots were given out and came back, until the scrutineers have confirmed it.
     *
     * @param present corrects 到会 where there is no meeting; -1 leaves it
     */
    @Transactional
    public void papers(Election election, long round, int present, int issued, int returned, Actor by) {
        papers(election, round, present, List.of(issued), List.of(returned), by);
    }

    /** The same by weight, lightest first, where voters weigh differently. */
    @Transactional
    public void papers(Election election, long round, int present, List<Integer> issuedBy, List<Integer> returnedBy, Actor by) {
        int issued = issuedBy.stream().mapToInt(Integer::intValue).sum();
        int returned = returnedBy.stream().mapToInt(Integer::intValue).sum();
        ElectionRound closed = locked(election, round, ElectionRound.State.CLOSED, "登记发出和收回的选票");
        if (jdbc.sql("select exists (select 1 from congress.confirmation where round_id = :id and step <> 'RESULT')").param("id", round)
                .query(Boolean.class).single()) {
            throw ElectionRefusal.STEP_CONFIRMED.because();
        }
        if (issued < 0 || returned < 0 || issued > election.shouldAttend() || returned > election.shouldAttend() * 2) {
            throw ElectionRefusal.COUNTS_INVALID.because(election.shouldAttend());
        }
        apart(election, closed, issuedBy, returnedBy);
        int here = election.meeting() == 0 && present >= 0 ? present : closed.present();
        if (here > election.shouldAttend()) {
            throw ElectionRefusal.PRESENT_INVALID.because(election.shouldAttend());
        }
        if (issued + closed.electronic() > here) {
            throw CountRefusal.ISSUED_TOO_MANY.because(issued + closed.electronic(), here);
        }
        if (election.mode() == Mode.BOTH && (issued != closed.papers() || !closed.issuedBy().isEmpty() && !closed.issuedBy().equals(issuedBy))) {
            throw ElectionRefusal.PAPER_BY_NAME.because();
        }
        jdbc.sql("""
                update congress.round set issued = :issued, returned = :returned, present = :present,
                    issued_by = case when :apart then :issuedBy end, returned_by = case when :apart then :returnedBy end,
                    present_weigh = case when :corrected then :present else present_weigh end where id = :id""").param("issued", issued)
                .param("returned", returned).param("present", here).param("corrected", here != closed.present()).param("id", round)
                .param("apart", closed.weights().size() > 1).param("issuedBy", issuedBy.toArray(Integer[]::new))
                .param("returnedBy", returnedBy.toArray(Integer[]::new)).update();
        trail.record(by, "PAPERS_COUNTED", election.unitId(), "election:" + election.id(), null, null,
                Map.of("round", round, "issued", issued, "returned", returned));
    }

    /** As many figures as there are weights, and none given out beyond those who have the weight. */
    private void apart(Election election, ElectionRound round, List<Integer> issued, List<Integer> returned) {
        if (issued.size() != round.weights().size() || returned.size() != round.weights().size()) {
            throw ElectionRefusal.WEIGHT_COUNTS.because();
        }
        if (issued.stream().anyMatch(one -> one < 0) || returned.stream().anyMatch(one -> one < 0)) {
            throw ElectionRefusal.COUNTS_INVALID.because(election.shouldAttend());
        }
        List<Integer> sharing = rolls.sharing(election.id());
        for (int i = 0; i < issued.size() && issued.size() > 1; i++) {
            if (issued.get(i) > sharing.get(i)) {
                throw ElectionRefusal.WEIGHT_ISSUED.because(round.weights().get(i).toPlainString(), issued.get(i), sharing.get(i));
            }
        }
    }

    /** A holder hands the secret half over, once voting is closed. */
    @Transactional
    public void handOver(Election election, long round, Tellers.Task holder, String written, Actor by) {
        ElectionRound closed = locked(election, round, ElectionRound.State.CLOSED, "打开票箱");
        if (!tellers.is(election.id(), by, holder)) {
            throw ElectionRefusal.KEY_NOT_YOURS.because();
        }
        boolean chair = holder == Tellers.Task.CHAIR_KEY;
        byte[] secret = BoxKey.read(written);
        BoxKey.check(secret, chair ? closed.chairPublic() : closed.auditPublic());
        jdbc.sql("update congress.round set " + (chair ? "chair_secret" : "audit_secret") + " = :secret where id = :id")
                .param("secret", secret).param("id", round).update();
        trail.record(by, "BOX_KEY_HANDED_OVER", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round));
    }

    /** The round, locked until the end of the transaction. */
    ElectionRound locked(Election election, long round, ElectionRound.State state, String what) {
        ElectionRound found = jdbc.sql(SELECT + "where id = :id and election_id = :election for update").param("id", round)
                .param("election", election.id()).query(Rounds::round).optional().orElseThrow(() -> ElectionRefusal.ROUND_WRONG.because(what));
        if (found.state() != state) {
            throw ElectionRefusal.ROUND_WRONG.because(what);
        }
        return found;
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    private static ElectionRound round(ResultSet row, int n) throws SQLException {
        return new ElectionRound(row.getLong("id"), row.getLong("election_id"), row.getInt("number"), Round.valueOf(row.getString("kind")),
                row.getInt("seats"), List.of((String[]) row.getArray("candidates").getArray()),
                ElectionRound.State.valueOf(row.getString("state")),
                Arrays.stream((BigDecimal[]) row.getArray("weights").getArray()).map(one -> new BigDecimal(one.stripTrailingZeros().toPlainString())).toList(),
                row.getInt("ballot_size"), row.getBytes("chair_public"), row.getBytes("audit_public"), row.getBytes("chair_secret"),
                row.getBytes("audit_secret"), (Integer) row.getObject("present"), row.getBigDecimal("present_weigh"),
                (Integer) row.getObject("issued"), (Integer) row.getObject("returned"),
                numbers(row, "issued_by"), numbers(row, "returned_by"), row.getBytes("paper"), row.getBytes("taken"),
                Codes.in(row.getBytes("codes")), row.getString("result"));
    }
}
