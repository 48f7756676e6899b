package com.saypro.hub.event.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param until the moment at which it is over
 */
public record Stretch(Instant from, Instant until) {
    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** Whether a moment is in it. */
    public boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The part of it between two moments; empty when there is none. */
    public Stretch within(Instant first, Instant last) {
        return new Stretch(from.isBefore(first) ? first : from, until.isAfter(last) ? last : until);
    }
}
