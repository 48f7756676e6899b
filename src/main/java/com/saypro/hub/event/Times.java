package com.saypro.hub.event;

import com.ethlo.time.ITU;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as they lie in PostgreSQL, where none is null on both sides, and as files write them. */
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

    /** As {@link Instant#toString} writes a time of the years 0 to 9999, in a quarter of the time. */
    public static String text(Instant time) {
        return ITU.formatUtc(time.atOffset(ZoneOffset.UTC), digits(time.getNano()));
    }

    private static int digits(int nanos) {
        if (nanos % 1_000 != 0) {
            return 9;
        }
        return nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : 6;
    }

    /** Reads a moment such as {@code 2026-01-31T10:00:00Z}, which must be there. */
    public static Instant read(Entry entry) throws BrokenFile {
        try {
            return Instant.parse(entry.text());
        } catch (DateTimeParseException e) {
            throw entry.wrong(entry.name() + " must be a time such as 2026-01-31T10:00:00Z");
        }
    }
}
