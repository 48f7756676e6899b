package com.saypro.hub.poll;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of the table of polls. */
final class PollColumns {
    private PollColumns() {}

    static PollTable.Standing standing(ResultSet row) throws SQLException {
        return new PollTable.Standing(mark(row), validator(row), Times.read(row, "not_before"));
    }

    static PollRow row(ResultSet row, int number) throws SQLException {
        return new PollRow(
                row.getString("vendor"),
                row.getString("poll"),
                Times.read(row, "watermark"),
                Times.read(row, "last_run"),
                Times.read(row, "last_success"),
                row.getString("last_error"),
                row.getInt("failures"),
                Times.read(row, "not_before"),
                row.getLong("pages"),
                row.getLong("items"));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                Times.read(row, "watermark"),
                Times.read(row, "since"),
                Times.read(row, "until"),
                Times.read(row, "newest"),
                row.getString("cursor"),
                row.getInt("fetched"));
    }

    private static Validator validator(ResultSet row) throws SQLException {
        return new Validator(
                row.getString("asked"), row.getString("etag"), row.getString("modified"), row.getString("answered"));
    }
}
