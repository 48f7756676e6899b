package com.saypro.hub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over keep-alive connections from one thread. Latencies count from the moment at which a request was meant
 * to be sent, so that a hub that stalls does not hide its stall by stopping the sender as well.
 */
final class Load implements AutoCloseable {
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final int ACCEPTED = 2;

    /**
     * What came of a round.
     *
     * @param perSecond answers a second
     * @param micros latencies in microseconds
     */
    record Outcome(double perSecond, Histogram micros) {
        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private final int port;
    private final int count;
    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Histogram micros = new Histogram(3);
    private Requests requests;
    private long[] sent;
    private int answered;
    private long lastAnswer;

    Load(int port, int count) throws IOException {
        this.port = port;
        this.count = count;
    }

    /** Sends all of these as fast as the answers come. */
    Outcome flatOut(Requests all) throws IOException {
        return flatOut(all, () -> Long.MAX_VALUE);
    }

    /**
     * Sends all of these as fast as the answers come, but never more than are allowed.
     *
     * @param allowed how many may have been sent by now
     */
    Outcome flatOut(Requests all, LongSupplier allowed) throws IOException {
        begin(all);
        long start = System.nanoTime();
        int next = 0;
        while (answered < all.count()) {
            long now = System.nanoTime();
            while (next < all.count() && !idle.isEmpty() && next < allowed.getAsLong()) {
                send(next++, now);
            }
            selector.select(this::ready, 1);
            refuseToWait();
        }
        return end(start);
    }

    /** Sends all of these at a constant rate, whatever the answers do. */
    Outcome steadily(Requests all, double perSecond) throws IOException {
        begin(all);
        double gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        int next = 0;
        while (answered < all.count()) {
            long now = System.nanoTime();
            while (next < all.count() && !idle.isEmpty() && start + (long) (next * gap) <= now) {
                send(next, start + (long) (next * gap));
                next++;
            }
            if (selector.selectNow(this::ready) == 0) {
                LockSupport.parkNanos(NAP);
            }
            refuseToWait();
        }
        return end(start);
    }

    /** When each request of the last round was meant to be sent, by {@link System#nanoTime}. */
    long[] sent() {
        return sent;
    }

    /** With connections of its own: the hub shows those out that wait for long between two rounds. */
    private void begin(Requests all) throws IOException {
        closeConnections();
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(port, selector));
        }
        requests = all;
        sent = new long[all.count()];
        answered = 0;
        lastAnswer = System.nanoTime();
        micros.reset();
        idle.clear();
        idle.addAll(connections);
    }

    private Outcome end(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(answered / seconds, micros.copy());
    }

    private void send(int index, long intended) throws IOException {
        sent[index] = intended;
        idle.remove().send(requests.get(index), index, intended);
    }

    private void ready(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            int status = connection.ready();
            if (status == 0) {
                return;
            }
            if (status / 100 != ACCEPTED) {
                throw new IllegalStateException("Request " + connection.request() + " was answered " + status);
            }
            micros.recordValue((System.nanoTime() - connection.due()) / 1000);
            answered++;
            lastAnswer = System.nanoTime();
            idle.add(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseToWait() {
        if (System.nanoTime() - lastAnswer > PATIENCE) {
            throw new IllegalStateException("No more answers after " + answered + " of " + requests.count());
        }
    }

    @Override
    public void close() throws IOException {
        closeConnections();
        selector.close();
    }

    private void closeConnections() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        connections.clear();
    }
}
