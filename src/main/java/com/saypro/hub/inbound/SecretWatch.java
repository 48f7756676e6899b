package com.saypro.hub.inbound;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reports once that a secret, or another setting that a vendor's proof needs, is missing, and once that it is there. */
final class SecretWatch {
    private final Findings findings;
    private final Map<String, Optional<String>> lacking = new ConcurrentHashMap<>();

    SecretWatch(Findings findings) {
        this.findings = findings;
    }

    /** Notes which setting a delivery through this route found missing; empty when none. */
    void saw(Vendor vendor, String route, Optional<String> setting) {
        // Asked at every delivery: put would lock.
        if (setting.equals(lacking.get(vendor.name()))) {
            return;
        }
        Optional<String> before = lacking.put(vendor.name(), setting);
        if (setting.equals(before)) {
            return;
        }
        for (String needed : vendor.signature().needs()) {
            report(vendor.name(), route, needed, setting.equals(Optional.of(needed)));
        }
    }

    /** Also says, after a start, what is not missing: an incident of the time before could not be ended without it. */
    private void report(String vendor, String route, String setting, boolean isMissing) {
        Failure failure = missing(vendor, setting);
        findings.report(
                isMissing
                        ? Finding.raised(vendor, route, failure, null, Instant.now())
                        : Finding.cleared(Fingerprint.of(vendor, route, failure), "fixed", Instant.now()));
    }

    private static Failure missing(String vendor, String setting) {
        String variable = Credentials.variable(vendor, setting);
        String reason = setting.equals(Credentials.SECRETS)
                ? "The vendor '" + vendor + "' has no signing secret: set " + variable
                : "The vendor '" + vendor + "' cannot prove itself: " + variable
                        + " is not set, or names what cannot be read";
        return new Failure("gate", FailureClass.CONFIG, Severity.ERROR, "no-secret", reason);
    }
}
