package com.saypro.hub.deadletter;

import java.time.Instant;

/**
 * Which dead letters to list; null fields ask for all.
 *
 * @param vendor the vendor's folder name
 * @param status {@code open}, {@code replayed} or {@code discarded}
 * @param fingerprint the fingerprint of their incident
 * @param since the earliest time of failure
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record DeadLetterQuery(
        String vendor, String status, String fingerprint, Instant since, int limit, Long cursor) {}
