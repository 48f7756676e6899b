package com.saypro.hub.bus;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.time.Instant;

/**
 * Kafka or PostgreSQL is away: one incident, which ends with it. It needs both to be told, so it appears when they are back,
 * with the time at which the outage began.
 */
final class Outage {
    private final Findings findings;
    private final String route;
    private final String what;
    private boolean begun;

    /**
     * An outage that has not come yet.
     *
     * @param route what notices it
     * @param what what is away
     */
    Outage(Findings findings, String route, String what) {
        this.findings = findings;
        this.route = route;
        this.what = what;
    }

    /** It is away; said again it says nothing new. */
    synchronized void begins(String reason) {
        if (!begun) {
            begun = true;
            findings.report(new Finding(fingerprint(), null, route, failure(reason), null, Instant.now(), null, null));
        }
    }

    /** It is there; said again it says nothing new. */
    synchronized void ends() {
        if (begun) {
            begun = false;
            findings.report(Finding.cleared(fingerprint(), "auto", Instant.now()));
        }
    }

    private String fingerprint() {
        return Fingerprint.of(null, route, failure(""));
    }

    private Failure failure(String reason) {
        return new Failure("reach", FailureClass.SYSTEM, Severity.CRITICAL, what + "-away", reason);
    }
}
