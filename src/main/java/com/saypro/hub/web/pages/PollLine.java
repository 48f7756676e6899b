package com.saypro.hub.web.pages;

import com.saypro.hub.poll.PollState;
import java.time.Instant;

/**
 * One poll on the page of its vendor.
 *
 * @param name its name
 * @param state {@code ok}, {@code failing}, {@code waiting} or {@code off}
 * @param reason why it is not ok; null when it is
 * @param last when it last came to its end; null for never
 */
public record PollLine(String name, String state, String reason, Moment last) {
    static PollLine of(PollState poll, Instant now) {
        return new PollLine(poll.poll(), poll.state(), poll.reason(), Moment.of(poll.lastSuccess(), now));
    }
}
