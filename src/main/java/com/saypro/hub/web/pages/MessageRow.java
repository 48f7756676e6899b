package com.saypro.hub.web.pages;

import com.saypro.hub.notify.KeptMessage;
import java.time.Instant;

/**
 * One message in a list.
 *
 * @param message the message
 * @param planned when it was planned
 * @param next when it is tried next; null when it is not
 * @param sent when it was sent or given up; null before
 */
public record MessageRow(KeptMessage message, Moment planned, Moment next, Moment sent) {
    static MessageRow of(KeptMessage message, Instant now) {
        boolean over = message.status().equals("sent") || message.status().equals("given_up") || message.sent() != null;
        return new MessageRow(
                message,
                Moment.of(message.planned(), now),
                over ? null : Moment.of(message.due(), now),
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
