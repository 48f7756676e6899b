package com.saypro.hub.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Sees events appear in the event log, as any other reader of the database would. */
final class LogWatch {
    private static final String NEW = "select seq, id from event where seq > ? or seq = any (?) order by seq";
    private static final long UNSEEN = 0;
    private static final int LOOK_MS = 5;

    private final Connection connection;
    private final TreeSet<Long> skipped = new TreeSet<>();
    private long last;

    /** Looks from here on; what is in the log now is not counted. */
    static LogWatch fromNow(Connection connection) throws SQLException {
        LogWatch watch = new LogWatch(connection);
        watch.last = watch.newest();
        return watch;
    }

    /** Looks from the first event on. */
    static LogWatch fromTheBeginning(Connection connection) {
        return new LogWatch(connection);
    }

    private LogWatch(Connection connection) {
        this.connection = connection;
    }

    /** About how many events have come, for the price of one look into an index. */
    long about() throws SQLException {
        return newest() - last;
    }

    /** Exactly how many events have come. */
    long count() throws SQLException {
        return number("select count(*) from event where seq > " + last);
    }

    /** Waits until so many events have come, and no longer than this. */
    void await(long count, Duration within) throws SQLException, InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (about() < count || count() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + count() + " of " + count + " are in the log");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * Notes when each event of these requests is first seen, by {@link System#nanoTime}, looking every 5 ms, until all are
     * seen or the time is up.
     */
    long[] follow(Requests requests, Duration within) throws SQLException, InterruptedException {
        long[] seen = new long[requests.count()];
        int missing = seen.length;
        long end = System.nanoTime() + within.toNanos();
        try (PreparedStatement statement = connection.prepareStatement(NEW)) {
            while (missing > 0 && System.nanoTime() < end) {
                missing -= look(statement, requests, seen);
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        }
        if (missing > 0) {
            throw new IllegalStateException(missing + " events are not in the log");
        }
        return seen;
    }

    private int look(PreparedStatement statement, Requests requests, long[] seen) throws SQLException {
        Array gaps = connection.createArrayOf("int8", skipped.toArray());
        statement.setLong(1, last);
        statement.setArray(2, gaps);
        int found = 0;
        try (ResultSet rows = statement.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                take(rows.getLong(1));
                int index = Math.toIntExact(Serial.read(rows.getString(2)) - requests.first());
                if (seen[index] == UNSEEN) {
                    seen[index] = now;
                    found++;
                }
            }
        }
        return found;
    }

    /** Numbers are given before a transaction ends, so that a smaller one may appear later. */
    private void take(long seq) {
        for (long between = last + 1; between < seq; between++) {
            skipped.add(between);
        }
        skipped.remove(seq);
        last = Math.max(last, seq);
    }

    private long newest() throws SQLException {
        return number("select coalesce(max(seq), 0) from event");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How long each took, in milliseconds, ascending. */
    static double[] millis(long[] from, long[] to) {
        double[] millis = new double[from.length];
        Arrays.setAll(millis, i -> (to[i] - from[i]) / 1e6);
        Arrays.sort(millis);
        return millis;
    }
}
