package com.saypro.hub.event;

import java.time.Instant;

/**
 * Something a person should know; the only way into the incident tracker. Findings with one fingerprint are one incident.
 *
 * @param fingerprint what groups findings, see {@link Fingerprint}
 * @param vendor the vendor it is about; null when about none
 * @param route the route it came from
 * @param failure what failed and why
 * @param reference the dead letter or file it is about; null when about none
 * @param at when it was found
 * @param cleared null when raised; otherwise how the problem ended: {@code auto}, {@code replayed} or {@code fixed}
 * @param position where the finding stands in Kafka; null before it is there
 * @param evidence what it is about; null when nothing is known of that
 */
public record Finding(
        String fingerprint,
        String vendor,
        String route,
        Failure failure,
        String reference,
        Instant at,
        String cleared,
        Position position,
        Evidence evidence) {

    /** A finding without evidence. */
    public Finding(
            String fingerprint,
            String vendor,
            String route,
            Failure failure,
            String reference,
            Instant at,
            String cleared,
            Position position) {
        this(fingerprint, vendor, route, failure, reference, at, cleared, position, null);
    }

    /** A new finding, grouped by the current fingerprint algorithm. */
    public static Finding raised(String vendor, String route, Failure failure, String reference, Instant at) {
        return new Finding(Fingerprint.of(vendor, route, failure), vendor, route, failure, reference, at, null, null);
    }

    /** The finding that ends all findings of a fingerprint. */
    public static Finding cleared(String fingerprint, String how, Instant at) {
        return new Finding(fingerprint, null, null, null, null, at, how, null);
    }

    /** The same with what it is about. */
    public Finding with(Evidence shown) {
        return new Finding(fingerprint, vendor, route, failure, reference, at, cleared, position, shown);
    }

    /** The same as it stands in Kafka. */
    public Finding at(Position place) {
        return new Finding(fingerprint, vendor, route, failure, reference, at, cleared, place, evidence);
    }
}
