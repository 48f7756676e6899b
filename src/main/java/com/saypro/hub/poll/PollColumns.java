package com.saypro.hub.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Reads rows of the table of polls. */
final class PollColumns {
    private PollColumns() {}

    static PollTable.Standing standing(ResultSet row) throws SQLException {
        return new PollTable.Standing(mark(row), validator(row), time(row, "not_before"));
    }

    static PollRow row(ResultSet row, int number) throws SQLException {
        return new PollRow(
                row.getString("vendor"),
                row.getString("poll"),
                time(row, "watermark"),
                time(row, "last_run"),
                time(row, "last_success"),
                row.getString("last_error"),
                row.getInt("failures"),
                time(row, "not_before"),
                row.getLong("pages"),
                row.getLong("items"));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                time(row, "watermark"),
                time(row, "since"),
                time(row, "until"),
                time(row, "newest"),
                row.getString("cursor"),
                row.getInt("fetched"));
    }

    private static Validator validator(ResultSet row) throws SQLException {
        return new Validator(
                row.getString("asked"), row.getString("etag"), row.getString("modified"), row.getString("answered"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
