package com.saypro.hub.monitor;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What tells an event from others.
 *
 * @param day the event's day in UTC by the vendor's clock
 * @param id the first 64 bits of the SHA-256 of its id
 */
public record SeenKey(LocalDate day, long id) {
    /** That of an event. */
    public static SeenKey of(Event event) {
        byte[] digest = Sha256.of(event.id().getBytes(StandardCharsets.UTF_8));
        return new SeenKey(
                LocalDate.ofInstant(event.time(), ZoneOffset.UTC),
                ByteBuffer.wrap(digest).getLong());
    }
}
