package com.saypro.hub.event;

import java.time.Instant;

/**
 * How a firing of a poll ended.
 *
 * @param vendor the vendor's folder name
 * @param category the vendor's category
 * @param poll the poll's name in the vendor's file
 * @param at when it ended
 * @param millis how long it took
 * @param items how many items it made deliveries of
 * @param problem a short code of what went wrong; null for nothing
 */
public record Polled(
        String vendor, Category category, String poll, Instant at, long millis, long items, String problem) {}
