package com.saypro.hub.reconcile.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Of several hubs only one makes matches anew at a time. The lock is the connection's, and goes with it. */
final class BuilderLock {
    private static final long BUILDER = 0x52454342;

    private BuilderLock() {}

    /** Answers whether it could be had. */
    static boolean take(Connection connection) throws SQLException {
        return call(connection, "pg_try_advisory_lock");
    }

    static void leave(Connection connection) throws SQLException {
        call(connection, "pg_advisory_unlock");
    }

    private static boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + function + "(" + BUILDER + ")")) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
