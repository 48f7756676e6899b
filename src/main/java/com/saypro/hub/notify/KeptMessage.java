package com.saypro.hub.notify;

import com.saypro.hub.event.Times;
import com.saypro.hub.notify.text.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A message as it stands. Holds no secret, and of an address only enough to know it again.
 *
 * @param id its number
 * @param status {@code pending}, {@code digest}, {@code failed}, {@code sent} or {@code given_up}
 * @param channel the channel that tells it
 * @param recipient the customer's or seller's address, for the most part hidden; null where the channel says who is told
 * @param incident the incident it is about; null for none
 * @param about what it tells of, e.g. {@code incident opened} or {@code payment-failed}
 * @param title one sentence of it; null for none
 * @param planned when it was planned
 * @param due when it is, or was, next sent
 * @param sent when its receiver had it, or it was given up; null before
 * @param attempts how often it was tried
 * @param error why the last attempt failed; null when it did not
 * @param remote what it became at the receiver, e.g. a Jira issue's key; null when unknown
 * @param digest the message that told of it together with others; null for none
 */
public record KeptMessage(
        long id,
        String status,
        String channel,
        String recipient,
        String incident,
        String about,
        String title,
        Instant planned,
        Instant due,
        Instant sent,
        int attempts,
        String error,
        String remote,
        Long digest) {
    static KeptMessage read(ResultSet row, int number) throws SQLException {
        Content content = Content.parse(row.getString("content"));
        String change = content.value("change");
        String title = content.value("title");
        return new KeptMessage(
                row.getLong("id"),
                row.getString("state"),
                row.getString("channel"),
                hidden(row.getString("recipient")),
                row.getString("thread"),
                change.isEmpty() ? content.template() : content.template() + " " + change,
                title.isEmpty() ? null : title,
                Times.read(row, "planned"),
                Times.read(row, "due"),
                Times.read(row, "done"),
                row.getInt("attempts"),
                row.getString("error"),
                row.getString("remote"),
                row.getObject("digest", Long.class));
    }

    /** {@code a…@example.com}. */
    static String hidden(String address) {
        int at = address.indexOf('@');
        return address.isEmpty() ? null : at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}
