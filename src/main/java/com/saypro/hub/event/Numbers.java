package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers for new rows: each once, and later ones higher but for what several hubs keep in hand. */
public final class Numbers {
    private static final int IN_HAND = 1000;

    private final String next1000;
    private long next;
    private long end;

    /** @param sequence the sequence whose values count the thousands */
    public Numbers(String sequence) {
        next1000 = "select nextval('" + sequence + "')";
    }

    /** The next number; asks the database once in a thousand times. */
    public synchronized long next(Connection connection) throws SQLException {
        if (next == end) {
            next = thousand(connection) * IN_HAND;
            end = next + IN_HAND;
        }
        return next++;
    }

    private long thousand(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(next1000)) {
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
