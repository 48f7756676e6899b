package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a person should know of a vendor's certificate: told once for each that will soon be over. */
final class Certificate {
    private static final String ROUTE = "monitor";
    private static final String STEP = "health";
    private static final String KIND = "certificate-expiring";

    private Certificate() {}

    /** The end that must be told; null while it is far. */
    static Instant soon(Probed probed) {
        Duration before = probed.terms().certificate();
        Instant end = probed.certificateEnds();
        return before != null && end != null && end.isBefore(probed.at().plus(before)) ? end : null;
    }

    /**
     * What to tell when the end that is told changes.
     *
     * @param before the end that was told; null for none
     * @param now the end that must be told; null for none
     */
    static List<Finding> findings(Probed probed, Instant before, Instant now) {
        if (now != null && !now.equals(before)) {
            return List.of(raised(probed, now));
        }
        return now == null && before != null
                ? List.of(Finding.cleared(fingerprint(probed), "auto", probed.at()))
                : List.of();
    }

    private static Finding raised(Probed probed, Instant end) {
        long days = Duration.between(probed.at(), end).toDays();
        String reason = "The certificate of " + probed.vendor() + " that probe " + probed.probe()
                + " was shown ends in " + days + " days, at " + end;
        Map<String, String> about = Map.of("probe", probed.probe());
        return new Finding(fingerprint(probed), probed.vendor(), ROUTE, failure(reason), null, probed.at(), null, null)
                .with(new Evidence(probed.category(), about, List.of()));
    }

    private static String fingerprint(Probed probed) {
        return Fingerprint.of(probed.vendor(), ROUTE, failure("probe " + probed.probe()));
    }

    private static Failure failure(String reason) {
        return new Failure(STEP, FailureClass.VENDOR, Severity.WARNING, KIND, reason);
    }
}
