package com.saypro.hub.poll;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many of a vendor's events a poll found that no webhook had told.
 *
 * @param day in the last 24 hours
 * @param month in the last 30 days
 */
public record Missed(
        @JsonProperty("last24h") long day,
        @JsonProperty("last30d") long month) {
    static final Missed NONE = new Missed(0, 0);

    Missed plus(Missed other) {
        return new Missed(day + other.day, month + other.month);
    }
}
