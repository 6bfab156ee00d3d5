package org.unionhall.congress.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Takes ballots of many voters at once: whoever comes first writes for all who wait, so that hundreds a second need few
 * transactions. A ballot is confirmed after its transaction; one that was sent again is confirmed again.
 */
@Component
public class Casting {

    private static final int MOST = 256;

    private final Urn urn;
    private final VotingCodes codes;
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();

    Casting(Urn urn, VotingCodes codes) {
        this.urn = urn;
        this.codes = codes;
    }

    /** Those who wait at the box of a round. */
    private record Line(Queue<Cast> waiting, ReentrantLock lock, AtomicInteger people) {

        static Line empty() {
            return new Line(new ConcurrentLinkedQueue<>(), new ReentrantLock(), new AtomicInteger());
        }
    }

    /**
     * Puts a sealed ballot into the box of a round.
     *
     * @param position of the voter on the roll
     * @param weight   index into the weights of the round
     * @return the receipt
     * @throws org.unionhall.platform.refusal.Refusal when the round is not open or the voter has voted
     */
    public String cast(long round, int position, int weight, byte[] sealed) {
        return cast(round, new Cast(position, weight, sealed, null));
    }

    /** The same for somebody who came with a code, which is used up by it. @param code as it was typed */
    public String cast(long round, int position, int weight, byte[] sealed, String code) {
        return cast(round, new Cast(position, weight, sealed, codes.hash(round, code)));
    }

    /** The receipt of a ballot that is in the box already: its answer was lost on the way and it was sent again. */
    public Optional<String> again(long round, byte[] sealed) {
        return urn.holds(round, sealed) ? Optional.of(Sealing.receipt(sealed)) : Optional.empty();
    }

    private String cast(long round, Cast cast) {
        Line line = lines.compute(round, (number, known) -> {
            Line joined = known == null ? Line.empty() : known;
            joined.people().incrementAndGet();
            return joined;
        });
        try {
            return queue(round, line, cast);
        } finally {
            lines.computeIfPresent(round, (number, known) -> known.people().decrementAndGet() == 0 ? null : known);
        }
    }

    private String queue(long round, Line line, Cast cast) {
        line.waiting().add(cast);
        while (!cast.done()) {
            line.lock().lock();
            try {
                if (!cast.done()) {
                    write(round, line);
                }
            } finally {
                line.lock().unlock();
            }
        }
        return cast.answer();
    }

    private void write(long round, Line line) {
        List<Cast> batch = new ArrayList<>();
        for (Cast next = line.waiting().poll(); next != null; next = batch.size() < MOST ? line.waiting().poll() : null) {
            batch.add(next);
        }
        try {
            urn.put(round, batch);
        } catch (RuntimeException failed) {
            batch.stream().filter(cast -> !cast.done()).forEach(cast -> cast.fail(failed));
        }
    }
}
