package com.saypro.hub.poll;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.time.Instant;

/** What a person should know of polls: one incident a poll and kind of failure, which ends with the next success. */
final class PollFindings {
    private static final String STEP = "poll";

    private PollFindings() {}

    /** The id of a poll's route. */
    static String route(String vendor, String poll) {
        return vendor + "-" + poll + "-poll";
    }

    static Finding failed(String vendor, String poll, PollFailure failure) {
        return raised(vendor, poll, failure.failureClass(), failure.severity(), failure.kind(), failure.getMessage());
    }

    static Finding tooLarge(String vendor, String poll, int bytes) {
        String reason = "An item of " + bytes + " bytes is larger than the hub takes, and is left out";
        return raised(vendor, poll, FailureClass.DATA, Severity.ERROR, "poll-item", reason);
    }

    static Finding over(String vendor, String poll, String kind) {
        return Finding.cleared(fingerprint(vendor, poll, kind), "auto", Instant.now());
    }

    private static Finding raised(
            String vendor, String poll, FailureClass failureClass, Severity severity, String kind, String reason) {
        Failure failure = new Failure(STEP, failureClass, severity, kind, reason);
        return new Finding(
                fingerprint(vendor, poll, kind), vendor, route(vendor, poll), failure, null, Instant.now(), null, null);
    }

    private static String fingerprint(String vendor, String poll, String kind) {
        Failure failure = new Failure(STEP, FailureClass.CONFIG, Severity.ERROR, kind, "");
        return Fingerprint.of(vendor, route(vendor, poll), failure);
    }
}
