package com.saypro.hub.event;

import java.time.Instant;
import java.util.List;

/** When vendors are being maintained, as they announced or as {@code vendor.yaml} says, so that nobody is blamed for it. */
public interface Maintenance {
    /** Nobody is ever maintained. */
    Maintenance NONE = (vendor, from, until) -> List.of();

    /**
     * A time of maintenance.
     *
     * @param from when it begins
     * @param until when it is over
     * @param reason what people are told
     */
    record Span(Instant from, Instant until, String reason) {}

    /** A vendor's times of maintenance that have some part between two moments, in order, none overlapping another. */
    List<Span> of(String vendor, Instant from, Instant until);

    /** Whether a vendor is being maintained at a moment. */
    default boolean isUnderWay(String vendor, Instant at) {
        return !of(vendor, at, at.plusNanos(1)).isEmpty();
    }
}
