package com.saypro.hub.notify;

/**
 * Which messages to list; null fields ask for all.
 *
 * @param status {@code pending}, {@code digest}, {@code failed}, {@code sent} or {@code given_up}
 * @param channel the channel's name
 * @param thread the incident they are about, e.g. {@code INC-000123}
 * @param limit at most so many, 1 to 1000
 * @param cursor the place to go on from, as a page's {@code next} gave it
 */
public record MessageQuery(String status, String channel, String thread, int limit, Long cursor) {}
