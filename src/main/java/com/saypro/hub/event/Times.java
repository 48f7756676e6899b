package com.saypro.hub.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Times as they lie in PostgreSQL; none is null, on both sides. */
public final class Times {
    private Times() {}

    /** The time in a column. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return read(row, row.findColumn(column));
    }

    /** The time in a column, counted from 1. */
    public static Instant read(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** A time as a parameter. */
    public static Timestamp written(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
