package com.saypro.hub.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery or event that could not be handled, with all that is needed to put it back where it failed.
 *
 * @param id derived from the delivery and the item, so that the same failure told twice is one dead letter
 * @param vendor the vendor's folder name
 * @param category the vendor's category
 * @param via webhook or poll
 * @param delivery the delivery it belongs to
 * @param received when the hub took that delivery
 * @param failedAt when the step failed
 * @param failure what failed and why
 * @param key the delivery's ordering key
 * @param headers the delivery's headers, or what an event has beside its bytes; never a secret or a signature
 * @param payload the original bytes: the delivery's body at step {@code map}, the event at the steps {@code record} and {@code reconcile}
 * @param alone whether nothing else of the delivery could be used
 */
public record DeadLetter(
        String id,
        String vendor,
        Category category,
        Via via,
        UUID delivery,
        Instant received,
        Instant failedAt,
        Failure failure,
        String key,
        Map<String, String> headers,
        byte[] payload,
        boolean alone) {

    private static final String CHANGE = "change";
    /** In characters; the schema of events allows no longer one. */
    private static final int LONGEST_ID = 320;

    /**
     * What becomes of an event that a step could not handle.
     *
     * @param alone whether nothing else of its delivery could be used
     */
    public static DeadLetter of(Event event, Failure failure, boolean alone) {
        return new DeadLetter(
                event.delivery() + ":" + failure.step() + ":" + keepable(event.id()),
                event.vendor(),
                event.category(),
                event.via(),
                event.delivery(),
                event.received(),
                Instant.now(),
                failure,
                event.subject(),
                event.change() == null ? Map.of() : Map.of(CHANGE, event.change()),
                event.toBytes(),
                alone);
    }

    /** An id that PostgreSQL keeps and indexes, whatever it refused the event for. */
    private static String keepable(String id) {
        return id.length() <= LONGEST_ID && id.indexOf('\0') < 0
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The event this dead letter keeps, as it stood before it was recorded. */
    public Event toEvent() {
        return Event.parse(payload).withChange(headers.get(CHANGE));
    }

    /** The delivery this dead letter keeps, as it stood before it was mapped. */
    public Delivery toDelivery() {
        return new Delivery(delivery, vendor, category, via, received, key, headers, payload, null);
    }

    /** What a person should know of it. */
    public Finding toFinding(String route) {
        return Finding.raised(vendor, route, failure, id, failedAt);
    }
}
