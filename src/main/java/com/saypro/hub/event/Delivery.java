package com.saypro.hub.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One verified HTTP request from a vendor, or one item fetched by a poll, as raw bytes.
 *
 * @param id a UUID that sorts by the time it was made
 * @param vendor the vendor's folder name, e.g. {@code stripe}
 * @param category the vendor's category
 * @param via webhook or poll
 * @param received when the hub took it
 * @param key what keeps deliveries about one entity in order; the delivery's id where no entity is known
 * @param headers the vendor's headers that its mapping reads, names in lower case; never a secret or a signature
 * @param body the exact bytes
 * @param position where it stands in Kafka; null before it is there
 */
public record Delivery(
        UUID id,
        String vendor,
        Category category,
        Via via,
        Instant received,
        String key,
        Map<String, String> headers,
        byte[] body,
        Position position) {

    /** A fresh id: 48 bits of milliseconds, then random bits (UUID version 7, RFC 9562). */
    public static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(1 << 12);
        return new UUID(time, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    /** The W3C trace id of everything this delivery causes: its own id without dashes. */
    public String traceId() {
        return id.toString().replace("-", "");
    }
}
