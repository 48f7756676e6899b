package com.saypro.hub.event;

/**
 * Why something could not be handled.
 *
 * @param step the step that failed, e.g. {@code map}
 * @param failureClass whose failure it is
 * @param severity how urgent it is
 * @param kind a short code of the failure, e.g. {@code unknown-topic}; part of the fingerprint as it stands
 * @param reason one sentence for a person; never holds a payload or a secret
 */
public record Failure(String step, FailureClass failureClass, Severity severity, String kind, String reason) {
    private static final int LONGEST_REASON = 500;

    /** Cuts a long reason, and takes out what PostgreSQL cannot keep. */
    public Failure {
        kind = kind.replace('\0', ' ');
        reason = reason.replace('\0', ' ');
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason;
    }
}
