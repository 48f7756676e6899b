package com.saypro.hub.notify;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * How a channel's receiver does.
 *
 * @param name the channel
 * @param failures in a row
 * @param notBefore so long nothing is sent; null when it may be
 * @param disabled why nothing is sent until a person enables it; null when it is not disabled
 * @param lastSent when it last took a message; null when it never did
 */
public record ChannelState(String name, int failures, Instant notBefore, String disabled, Instant lastSent) {
    static ChannelState read(ResultSet row, int number) throws SQLException {
        return new ChannelState(
                row.getString("name"),
                row.getInt("failures"),
                Times.read(row, "not_before"),
                row.getString("disabled"),
                Times.read(row, "last_sent"));
    }

    static ChannelState unused(String name) {
        return new ChannelState(name, 0, null, null, null);
    }
}
