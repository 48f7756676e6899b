package com.saypro.hub.poll;

import java.time.Instant;

/**
 * How a poll does, as people see it.
 *
 * @param poll its name
 * @param state {@code ok}, {@code failing}, {@code waiting} or {@code off}
 * @param reason why it is not ok; null when it is
 * @param lastSuccess when it last came to the end; null for never
 * @param items how many items it made deliveries of
 */
public record PollState(String poll, String state, String reason, Instant lastSuccess, long items) {
    static PollState off(String poll, String variable) {
        return new PollState(poll, "off", "set " + variable, null, 0);
    }

    static PollState of(String poll, PollRow row) {
        if (row == null || row.failures() == 0 && row.lastSuccess() == null) {
            return new PollState(poll, "waiting", "has not come to its end yet", null, row == null ? 0 : row.items());
        }
        boolean failing = row.failures() > 0;
        return new PollState(poll, failing ? "failing" : "ok", row.lastError(), row.lastSuccess(), row.items());
    }
}
