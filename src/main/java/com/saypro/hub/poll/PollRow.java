package com.saypro.hub.poll;

import java.time.Instant;

/**
 * How a poll does.
 *
 * @param vendor the vendor's folder name
 * @param poll its name
 * @param watermark all before it was asked for and is durable
 * @param lastRun when it last began; null for never
 * @param lastSuccess when it last came to the end; null for never
 * @param lastError why it failed the last time; null when it did not
 * @param failures how often it failed since it last came to the end
 * @param notBefore so long the vendor wants to be left alone; null when it does not
 * @param pages how many pages it read
 * @param items how many items it made deliveries of
 */
public record PollRow(
        String vendor,
        String poll,
        Instant watermark,
        Instant lastRun,
        Instant lastSuccess,
        String lastError,
        int failures,
        Instant notBefore,
        long pages,
        long items) {}
