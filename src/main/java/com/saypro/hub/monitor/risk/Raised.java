package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A flag, and what gave cause to it.
 *
 * @param flag the flag
 * @param paid the payment
 * @param event the event
 */
record Raised(Flag flag, Paid paid, Event event) {
    /** What people are told. Each flag is a problem of its own. */
    Finding finding(Instant now) {
        String name = String.join("\n", "risk", flag.vendor(), flag.about(), flag.subject());
        return new Finding(
                        Fingerprint.ofText(name),
                        flag.vendor(),
                        "monitor",
                        new Failure(
                                "risk",
                                FailureClass.VENDOR,
                                flag.severity(),
                                "risk",
                                "%s '%s' scores %d of 100: %s"
                                        .formatted(
                                                flag.about(),
                                                flag.subject(),
                                                flag.score(),
                                                new Score(flag.score(), flag.reasons()).words())),
                        null,
                        now,
                        null,
                        null)
                .with(new Evidence(Category.PAYMENT, about(), List.of(event.id())));
    }

    private Map<String, String> about() {
        Map<String, String> about = new TreeMap<>();
        put(about, Flag.PAYMENT, paid.payment());
        put(about, "order", paid.order());
        put(about, "customer", paid.customer());
        put(about, "seller", paid.seller());
        put(about, "method", paid.method());
        put(about, "country", paid.country());
        about.put(flag.about(), flag.subject());
        return about;
    }

    private static void put(Map<String, String> about, String kind, String id) {
        if (id != null) {
            about.put(kind, id);
        }
    }
}
