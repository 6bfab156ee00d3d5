package org.unionhall.congress.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The electronic box in the database. Ballots that come at the same time are written together: the roll gets its bits,
 * the box its ballots, in one transaction; neither keeps an order.
 */
@Component
class Urn {

    private final JdbcClient jdbc;

    Urn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the box asks of a ballot. */
    private record Slot(String state, int length, int shards, byte[] paper, byte[] taken, Codes codes) {
    }

    /** Takes the ballots that can be taken and tells each cast how it went. */
    @Transactional
    public void put(long round, List<Cast> casts) {
        Slot slot = locked(round);
        if (slot == null || !slot.state().equals("OPEN")) {
            casts.forEach(cast -> cast.refuse(BallotRefusal.NOT_OPEN.because()));
            return;
        }
        Map<Integer, Shard> touched = new HashMap<>();
        List<Cast> taken = new ArrayList<>();
        for (Cast cast : casts) {
            if (cast.sealed().length != slot.length()) {
                cast.refuse(BallotRefusal.BALLOT_BROKEN.because());
                continue;
            }
            Shard shard = touched.computeIfAbsent(Shard.of(cast.receipt(), slot.shards()), number -> shard(round, number, slot.length()));
            if (shard.holds(cast.receipt()) && Bits.has(slot.taken(), cast.position())) {
                taken.add(cast);
            } else if (!cast.entitled(slot.codes())) {
                cast.refuse(BallotRefusal.CODE_WRONG.because());
            } else if (Bits.has(slot.paper(), cast.position())) {
                cast.refuse(BallotRefusal.HAS_PAPER.because());
            } else if (Bits.has(slot.taken(), cast.position()) || shard.holds(cast.receipt())) {
                cast.refuse(BallotRefusal.ALREADY_VOTED.because());
            } else {
                Bits.set(slot.taken(), cast.position());
                slot.codes().remove(cast.position());
                shard.put(cast.receipt(), cast.sealed(), cast.weight());
                taken.add(cast);
            }
        }
        touched.forEach((number, shard) -> write(round, number, shard));
        jdbc.sql("update congress.round set taken = :taken, codes = :codes where id = :id").param("taken", slot.taken())
                .param("codes", slot.codes().bytes()).param("id", round).update();
        taken.forEach(Cast::confirmOnceWritten);
    }

    /** Gives a paper ballot to somebody who has not voted in the box; a second time changes nothing. */
    @Transactional
    public void paper(long round, int position) {
        Slot slot = open(round);
        if (Bits.has(slot.taken(), position)) {
            throw BallotRefusal.HAS_VOTED_ONLINE.because();
        }
        Bits.set(slot.paper(), position);
        slot.codes().remove(position);
        writePaper(round, slot.paper());
        writeCodes(round, slot.codes());
    }

    /** Takes a paper ballot back that was not used. */
    @Transactional
    public void noPaper(long round, int position) {
        writePaper(round, Bits.without(open(round).paper(), position));
    }

    /** Lets somebody vote by a code who has neither voted nor a paper ballot; the code before it is void. */
    @Transactional
    public void code(long round, int position, byte[] hash) {
        Slot slot = open(round);
        if (Bits.has(slot.taken(), position) || Bits.has(slot.paper(), position)) {
            throw (Bits.has(slot.taken(), position) ? BallotRefusal.CODE_VOTED : BallotRefusal.CODE_PAPER).because();
        }
        slot.codes().put(position, hash);
        writeCodes(round, slot.codes());
    }

    Codes codes(long round) {
        return Codes.in(jdbc.sql("select codes from congress.round where id = :id and state = 'OPEN'").param("id", round)
                .query((row, n) -> row.getBytes(1)).optional().orElse(new byte[0]));
    }

    /** Whether this very ballot lies in the box. */
    boolean holds(long round, byte[] sealed) {
        return jdbc.sql("select ballot_size, shards from congress.round where id = :id").param("id", round)
                .query((row, n) -> sealed.length == Sealing.length(row.getInt(1)) && shard(round,
                        Shard.of(Sealing.receipt(sealed), row.getInt(2)), sealed.length).holds(Sealing.receipt(sealed))).optional().orElse(false);
    }

    private Slot open(long round) {
        Slot slot = locked(round);
        if (slot == null || !slot.state().equals("OPEN")) {
            throw BallotRefusal.NOT_OPEN.because();
        }
        return slot;
    }

    private void writePaper(long round, byte[] paper) {
        jdbc.sql("update congress.round set paper = :paper where id = :id").param("paper", paper).param("id", round).update();
    }

    private void writeCodes(long round, Codes codes) {
        jdbc.sql("update congress.round set codes = :codes where id = :id").param("codes", codes.bytes()).param("id", round).update();
    }

    private Slot locked(long round) {
        return jdbc.sql("select state, ballot_size, shards, paper, taken, codes from congress.round where id = :id for update")
                .param("id", round).query((row, n) -> new Slot(row.getString(1), Sealing.length(row.getInt(2)), row.getInt(3),
                        row.getBytes(4), row.getBytes(5), Codes.in(row.getBytes(6)))).optional().orElse(null);
    }

    private Shard shard(long round, int number, int length) {
        return new Shard(jdbc.sql("select ballots from congress.urn where round_id = :round and shard = :shard")
                .param("round", round).param("shard", number).query((row, n) -> row.getBytes(1)).optional().orElse(new byte[0]), length);
    }

    private void write(long round, int number, Shard shard) {
        jdbc.sql("""
                insert into congress.urn (round_id, shard, ballots) values (:round, :shard, :ballots)
                on conflict (round_id, shard) do update set ballots = excluded.ballots""")
                .param("round", round).param("shard", number).param("ballots", shard.bytes()).update();
    }

    /** Shows everything in the box, part by part. */
    void each(long round, int length, Consumer<Shard.InBox> ballot) {
        jdbc.sql("select ballots from congress.urn where round_id = :round order by shard").param("round", round)
                .query(row -> {
                    new Shard(row.getBytes(1), length).ballots().forEach(ballot);
                });
    }
}
