package com.saypro.hub.inbound;

/**
 * What a vendor wants to hear once its delivery is durable.
 *
 * @param status an HTTP status from 200 to 299
 * @param body the body's text; empty for none
 * @param contentType the body's type; null when there is no body
 */
public record Answer(int status, String body, String contentType) {
    /** Taken, and not yet looked at. */
    static final Answer ACCEPTED = new Answer(202, "", null);
}
