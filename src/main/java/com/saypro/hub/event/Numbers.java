package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers for new entities: each once, and later ones higher but for what several hubs keep in hand. */
final class Numbers {
    private static final int IN_HAND = 1000;

    private long next;
    private long end;

    /** The next number; asks the database once in a thousand times. */
    synchronized long next(Connection connection) throws SQLException {
        if (next == end) {
            next = thousand(connection) * IN_HAND;
            end = next + IN_HAND;
        }
        return next++;
    }

    private static long thousand(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select nextval('entity_thousand')")) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
