package com.saypro.hub.event;

import java.time.Instant;

/**
 * Which events to list; null fields ask for all.
 *
 * @param vendor the vendor's folder name
 * @param type the event type
 * @param subject the entity's id at the vendor
 * @param since the earliest event time
 * @param until the event time to stop before
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record EventQuery(
        String vendor, String type, String subject, Instant since, Instant until, int limit, Long cursor) {}
