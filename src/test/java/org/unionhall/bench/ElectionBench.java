package org.unionhall.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Casting;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.ballot.TestElections;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.Count;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Poll;
import org.unionhall.congress.count.Round;
import org.unionhall.congress.count.RuleSet;

/** P11: sealed ballots taken into the box per second; how long a count of 100,000 single ballots takes. */
final class ElectionBench {

    private static final int VOTERS = 5_000;
    private static final int AT_ONCE = 64;
    private static final int BALLOTS = 100_000;
    private static final int SEATS = 21;
    private static final List<String> NAMES = IntStream.rangeClosed(1, 23).mapToObj(n -> "候选人" + n).toList();

    private final Table table;
    private final Casting casting;
    private final JdbcClient jdbc;

    ElectionBench(ConfigurableApplicationContext hall, Table table) {
        this.table = table;
        this.casting = hall.getBean(Casting.class);
        this.jdbc = hall.getBean(JdbcClient.class);
    }

    void run() throws Exception {
        cast();
        double rate = cast();
        double single = inserts();
        table.add("P11", "sealed ballots taken into the box, %d at once".formatted(AT_ONCE), "%,.0f/s".formatted(rate),
                "a row and a commit each: %,.0f/s".formatted(single), "%.0f %%".formatted(rate * 100 / single), "≥ 500/s");
        count();
        double seconds = count();
        table.add("P11", "count of %,d single ballots, 23 names, 21 seats".formatted(BALLOTS), "%.2f s".formatted(seconds), "", "", "≤ 1 s");
    }

    private double cast() throws Exception {
        BoxKey.Pair chair = BoxKey.Pair.make();
        BoxKey.Pair audit = BoxKey.Pair.make();
        int size = BallotText.size(NAMES.size(), SEATS, true);
        long round = TestElections.round(jdbc, VOTERS, NAMES, SEATS, size, chair, audit);
        byte[] text = BallotText.write(NAMES, Map.of(NAMES.getFirst(), Mark.FOR), List.of(), size);
        List<byte[]> sealed = IntStream.range(0, VOTERS).parallel().mapToObj(n -> Sealing.seal(text, round, chair.publicKey(), audit.publicKey())).toList();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int voter = 0; voter < VOTERS; voter++) {
                int position = voter;
                running.add(threads.submit(() -> casting.cast(round, position, 0, sealed.get(position))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return VOTERS / ((System.nanoTime() - began) / 1e9);
    }

    /** The same bytes as plain rows, committed one by one, by as many at once. */
    private double inserts() throws Exception {
        jdbc.sql("create table if not exists bench_ballot (id bigint generated always as identity primary key, sealed bytea)").update();
        byte[] bytes = new byte[Sealing.length(BallotText.size(NAMES.size(), SEATS, true))];
        new Random(7).nextBytes(bytes);
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int voter = 0; voter < VOTERS; voter++) {
                running.add(threads.submit(() -> jdbc.sql("insert into bench_ballot (sealed) values (:bytes)").param("bytes", bytes).update()));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        double rate = VOTERS / ((System.nanoTime() - began) / 1e9);
        jdbc.sql("drop table bench_ballot").update();
        return rate;
    }

    private double count() {
        Random random = new Random(11);
        List<Ballot> ballots = new ArrayList<>(BALLOTS);
        for (int i = 0; i < BALLOTS; i++) {
            Map<String, Mark> marks = new HashMap<>();
            NAMES.forEach(name -> marks.put(name, random.nextInt(10) < 8 ? Mark.FOR : Mark.AGAINST));
            ballots.add(Ballot.of(marks, List.of(), 1));
        }
        Poll poll = Poll.equal(SEATS, RuleSet.national(), Round.FIRST, BALLOTS, BALLOTS, BALLOTS, BALLOTS, NAMES, ballots);
        long began = System.nanoTime();
        Count.of(poll);
        return (System.nanoTime() - began) / 1e9;
    }
}
