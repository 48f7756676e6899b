package com.saypro.hub.notify;

import com.saypro.hub.event.Times;
import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.text.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads messages from their rows. */
final class MessageColumns {
    private MessageColumns() {}

    static Message read(ResultSet row, Map<String, Channel> channels) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("notice"),
                channels.get(row.getString("channel")),
                row.getString("recipient"),
                row.getString("thread"),
                Content.parse(row.getString("content")),
                Times.read(row, "planned"),
                row.getInt("attempts"),
                row.getString("known"));
    }
}
