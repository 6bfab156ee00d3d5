package org.unionhall.membership.importing;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A line of work between two threads, two pieces long: the one that puts waits for the one that takes. Work that fails
 * closes the line, and so does work that answers false; the failure comes out at the putting end.
 */
final class Line<T> implements AutoCloseable {

    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(2);
    private final Thread taker;
    private volatile boolean ended;
    private volatile boolean open = true;
    private volatile RuntimeException failure;

    Line(Predicate<T> work) {
        this.taker = Thread.ofPlatform().name("roster-line").start(() -> take(work));
    }

    /** False once nothing put would be worked on any more. */
    boolean open() {
        return open;
    }

    void put(T piece) {
        try {
            while (open && !waiting.offer(piece, 100, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException stopped) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all is worked on; false when the line was closed before. */
    boolean finish() {
        ended = true;
        join();
        if (failure != null) {
            throw failure;
        }
        return open;
    }

    @Override
    public void close() {
        if (!ended) {
            open = false;
            ended = true;
        }
        join();
    }

    private void take(Predicate<T> work) {
        try {
            while (open) {
                T piece = waiting.poll(20, TimeUnit.MILLISECONDS);
                if (piece == null && ended && waiting.isEmpty()) {
                    return;
                }
                if (piece != null && !work.test(piece)) {
                    open = false;
                }
            }
        } catch (RuntimeException broken) {
            failure = broken;
            open = false;
        } catch (InterruptedException stopped) {
            open = false;
        }
    }

    private void join() {
        try {
            taker.join();
        } catch (InterruptedException stopped) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }
}
