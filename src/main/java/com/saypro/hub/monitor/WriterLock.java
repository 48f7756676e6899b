package com.saypro.hub.monitor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Of several hubs one at a time writes what observers keep, to the end of its transaction. */
public final class WriterLock {
    private static final long WRITER = 0x4D4F4E;

    private WriterLock() {}

    /** Waits until it is ours. */
    public static void take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + WRITER + ")");
        }
    }
}
