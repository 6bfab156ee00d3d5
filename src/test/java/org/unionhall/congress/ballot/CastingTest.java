package org.unionhall.congress.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.congress.count.Mark;

/** Ballots of many at once: each once, none readable, none with a name or an order. */
@HallTest
class CastingTest {

    private static final List<String> NAMES = List.of("王海", "李江", "赵湖");
    private static final int SIZE = BallotText.size(3, 2, true);
    private static final int VOTERS = 300;

    @Autowired
    private Casting casting;
    @Autowired
    private Urn urn;
    @Autowired
    private JdbcClient jdbc;
    private final BoxKey.Pair chair = BoxKey.Pair.make();
    private final BoxKey.Pair audit = BoxKey.Pair.make();
    private long round;

    @BeforeEach
    void open() {
        round = TestElections.round(jdbc, VOTERS, NAMES, 2, SIZE, chair, audit);
    }

    private byte[] ballot(Mark mark) {
        return Sealing.seal(BallotText.write(NAMES, Map.of("王海", mark), List.of(), SIZE), round, chair.publicKey(), audit.publicKey());
    }

    private byte[] taken() {
        return jdbc.sql("select taken from congress.round where id = :id").param("id", round).query((row, n) -> row.getBytes(1)).single();
    }

    private List<Shard.InBox> box() {
        List<Shard.InBox> box = new ArrayList<>();
        urn.each(round, Sealing.length(SIZE), box::add);
        return box;
    }

    @Test
    void everybodyAtOnceAndTwice() throws Exception {
        List<Callable<String>> asks = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            int position = i;
            byte[] sealed = ballot(i % 3 == 0 ? Mark.AGAINST : Mark.FOR);
            Callable<String> ask = () -> casting.cast(round, position, 0, sealed);
            asks.add(ask);
            asks.add(ask);
        }
        Collections.shuffle(asks, new Random(7));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> one : many.invokeAll(asks)) {
                assertThat(one.get()).hasSize(64);
            }
        }
        assertThat(Bits.count(taken())).isEqualTo(VOTERS);
        var opener = new Sealing.Opener(round, chair.secret(), audit.secret(), NAMES);
        assertThat(box()).hasSize(VOTERS);
        assertThat(box().stream().filter(one -> opener.open(one.sealed(), BigDecimal.ONE).marks().get("王海") == Mark.FOR).count())
                .isEqualTo(200);
    }

    @Test
    void aSecondBallotOfTheSameVoterIsRefused() {
        casting.cast(round, 5, 0, ballot(Mark.FOR));
        assertThatThrownBy(() -> casting.cast(round, 5, 0, ballot(Mark.FOR))).hasMessageContaining("已经投过票");
        byte[] copied = ballot(Mark.FOR);
        casting.cast(round, 6, 0, copied);
        assertThatThrownBy(() -> casting.cast(round, 7, 0, copied)).hasMessageContaining("已经投过票");
        assertThat(Bits.count(taken())).isEqualTo(2);
    }

    @Test
    void paperOrBoxNotBoth() {
        urn.paper(round, 8);
        assertThatThrownBy(() -> casting.cast(round, 8, 0, ballot(Mark.FOR))).hasMessageContaining("纸质选票");
        urn.noPaper(round, 8);
        casting.cast(round, 8, 0, ballot(Mark.FOR));
        assertThatThrownBy(() -> urn.paper(round, 8)).hasMessageContaining("已在网上投票");
    }

    @Test
    void nothingIsTakenAfterTheClose() {
        jdbc.sql("update congress.round set state = 'CLOSED' where id = :id").param("id", round).update();
        assertThatThrownBy(() -> casting.cast(round, 1, 0, ballot(Mark.FOR))).hasMessageContaining("没有开放");
        assertThat(box()).isEmpty();
    }

    @Test
    void aBallotOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> casting.cast(round, 1, 0, new byte[20])).hasMessageContaining("没有完整送到");
    }

    /** Reads everything the database knows of the round, as somebody with a dump of it would. */
    @Test
    void whoVotedWhatAndInWhichOrderIsNotInTheDatabase() {
        round = TestElections.round(jdbc, 60, NAMES, 2, SIZE, chair, audit);
        List<String> receipts = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        order.forEach(position -> receipts.add(casting.cast(round, position, 0, ballot(Mark.FOR))));
        List<String> inBox = box().stream().map(one -> Sealing.receipt(one.sealed())).toList();
        assertThat(inBox).as("sorted by hash, whatever came first").isSorted().containsExactlyInAnyOrderElementsOf(receipts);
        assertThat(jdbc.sql("select count(*) from congress.urn where round_id = :id").param("id", round).query(Long.class).single())
                .as("one row, so that no row is older than another").isEqualTo(1);
        String dump = jdbc.sql("select (select string_agg(v::text, '') from congress.voter v) || (select string_agg(r::text, '') from congress.round r)"
                + " || coalesce((select string_agg(t::text, '') from access.trail t where t.act like 'BALLOT%'), '')").query(String.class).single();
        assertThat(receipts).noneMatch(dump::contains);
        assertThat(jdbc.sql("select v.xmin::text::bigint from congress.voter v join congress.round r on r.election_id = v.election_id"
                + " where r.id = :id").param("id", round).query(Long.class).list())
                .as("rows of the roll are not written when somebody votes").containsOnly(
                        jdbc.sql("select min(v.xmin::text::bigint) from congress.voter v join congress.round r on r.election_id = v.election_id"
                                + " where r.id = :id").param("id", round).query(Long.class).single());
    }
}
