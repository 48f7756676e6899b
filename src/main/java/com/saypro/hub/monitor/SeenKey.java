package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/**
 * What tells an event from others.
 *
 * @param day the event's day in UTC by the vendor's clock
 * @param id the first 64 bits of the SHA-256 of its id
 */
public record SeenKey(LocalDate day, long id) {
    /** Those that a query answers: a day and an id a row. */
    static Set<SeenKey> read(PreparedStatement query) throws SQLException {
        Set<SeenKey> keys = new HashSet<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                keys.add(new SeenKey(rows.getObject(1, LocalDate.class), rows.getLong(2)));
            }
        }
        return keys;
    }

    /** That of an event. */
    public static SeenKey of(Event event) {
        byte[] digest = Sha256.of(event.id().getBytes(StandardCharsets.UTF_8));
        return new SeenKey(
                LocalDate.ofInstant(event.time(), ZoneOffset.UTC),
                ByteBuffer.wrap(digest).getLong());
    }
}
