package com.saypro.hub.web.pages;

import com.saypro.hub.notify.KeptMessage;
import java.time.Instant;

/**
 * One message in a list.
 *
 * @param message the message
 * @param planned when it was planned
 * @param next when it is tried next; null when it is not, or could have been already
 * @param waits whether it could have been tried already, but its channel takes nothing now
 * @param sent when it was sent or given up; null before
 */
public record MessageRow(KeptMessage message, Moment planned, Moment next, boolean waits, Moment sent) {
    /** What is due is sent within so many seconds. */
    private static final long SOON = 10;

    static MessageRow of(KeptMessage message, Instant now) {
        boolean over = message.status().equals("sent") || message.status().equals("given_up") || message.sent() != null;
        boolean waits = !over
                && message.due() != null
                && message.due().plusSeconds(SOON).isBefore(now);
        return new MessageRow(
                message,
                Moment.of(message.planned(), now),
                over || waits ? null : Moment.of(message.due(), now),
                waits,
                Moment.of(message.sent(), now));
    }

    /** The status in words. */
    public String status() {
        return message.status().replace('_', ' ');
    }

    /** How the status looks. */
    public String look() {
        return switch (message.status()) {
            case "sent" -> "status-processed";
            case "given_up" -> "severity-error";
            case "failed" -> "severity-warning";
            default -> "severity-info";
        };
    }

    /** Whether a person can have it sent again. */
    public boolean retries() {
        return message.status().equals("failed") || message.status().equals("given_up");
    }
}
