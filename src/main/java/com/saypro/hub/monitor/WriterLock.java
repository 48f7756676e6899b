package com.saypro.hub.monitor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets one transaction at a time write what is watched, on all hubs. */
public final class WriterLock {
    private static final long KEY = 0x4D4F4E;

    private WriterLock() {}

    /** Waits until no other transaction has it; it is free again when this one ends. */
    public static void take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + KEY + ")");
        }
    }
}
