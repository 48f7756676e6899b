package com.saypro.hub.incident;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Findings for tests, each at the next place of one partition. */
final class Found {
    private static final AtomicLong OFFSET = new AtomicLong();

    private Found() {}

    /** A finding of a rule about a vendor. */
    static Finding by(String rule, String vendor) {
        return by(rule, vendor, Severity.ERROR, rule + " fired for " + vendor);
    }

    static Finding by(String rule, String vendor, Severity severity, String reason) {
        Failure failure = new Failure(rule, FailureClass.VENDOR, severity, "ratio", reason);
        return placed(new Finding(
                "1:" + rule + "-" + vendor, vendor, "monitor", failure, null, Instant.now(), null, null, null));
    }

    static Finding over(Finding finding) {
        return placed(
                Finding.cleared(finding.fingerprint(), "auto", finding.at().plusSeconds(60)));
    }

    static Finding placed(Finding finding) {
        return finding.at(new Position("hub.findings", 0, OFFSET.getAndIncrement()));
    }
}
