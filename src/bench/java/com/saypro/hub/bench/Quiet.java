package com.saypro.hub.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a hub has done all it was given: also what watches and reconciles events has caught up with the log. What is measured
 * before that shares its cores with it.
 */
final class Quiet {
    private static final String TAKEN =
            "select (select count(*) from monitor_seen) + (select count(*) from reconcile_item)";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOKS = 4;

    private Quiet() {}

    /**
     * Waits until nothing was watched or reconciled for two seconds.
     *
     * @throws IllegalStateException when that is not so after five minutes
     */
    static void await(Connection database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long before = -1;
        for (int same = 0; same < LOOKS; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The hub has not caught up after " + PATIENCE);
            }
            long now = taken(database);
            same = now == before ? same + 1 : 0;
            before = now;
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static long taken(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(TAKEN)) {
            row.next();
            return row.getLong(1);
        }
    }
}
