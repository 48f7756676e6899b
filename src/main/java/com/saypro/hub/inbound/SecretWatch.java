package com.saypro.hub.inbound;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reports once that a vendor's secret is missing, and once that it is there. */
final class SecretWatch {
    private final Findings findings;
    private final Map<String, Boolean> present = new ConcurrentHashMap<>();

    SecretWatch(Findings findings) {
        this.findings = findings;
    }

    /** Notes whether a delivery through this route found a secret. */
    void saw(String vendor, String route, boolean isPresent) {
        Boolean before = present.get(vendor);
        if (before != null && before == isPresent || !changes(vendor, isPresent)) {
            return;
        }
        Failure failure = missing(vendor);
        // Also after a start: an incident of the time before could not be ended without a start.
        findings.report(
                isPresent
                        ? Finding.cleared(Fingerprint.of(vendor, route, failure), "fixed", Instant.now())
                        : Finding.raised(vendor, route, failure, null, Instant.now()));
    }

    private boolean changes(String vendor, boolean isPresent) {
        Boolean before = present.put(vendor, isPresent);
        return before == null || before != isPresent;
    }

    private static Failure missing(String vendor) {
        String reason = "The vendor '" + vendor + "' has no signing secret: set " + Secrets.variable(vendor);
        return new Failure("gate", FailureClass.CONFIG, Severity.ERROR, "no-secret", reason);
    }
}
