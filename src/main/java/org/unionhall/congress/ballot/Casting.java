package org.unionhall.congress.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();

    Casting(Urn urn) {
        this.urn = urn;
    }

    /** Those who wait at the box of a round. */
    private record Line(Queue<Cast> waiting, ReentrantLock lock) {
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
        Line line = lines.computeIfAbsent(round, number -> new Line(new ConcurrentLinkedQueue<>(), new ReentrantLock()));
        Cast cast = new Cast(position, weight, sealed);
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
