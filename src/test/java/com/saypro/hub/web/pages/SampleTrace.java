package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentLink;
import com.saypro.hub.incident.RelatedIncident;
import com.saypro.hub.web.Trace;
import java.time.Instant;
import java.util.List;
import org.springframework.ui.Model;

/** What stands behind the sample of an incident. */
final class SampleTrace {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String EVIL = "Unknown <script>alert(1)</script>";

    private SampleTrace() {}

    static void fill(Model model) {
        model.addAttribute("its", incident());
        model.addAttribute(
                "links",
                List.of(
                        new IncidentLink(7, "related", "INC-000003", null, EVIL, "admin", NOON),
                        new IncidentLink(8, "page", null, "https://example.com/1", EVIL, "admin", NOON)));
        model.addAttribute(
                "related", List.of(new RelatedIncident("INC-000004", EVIL, "error", "open", "payment ch_1")));
        model.addAttribute("trace", trace());
    }

    private static Incident incident() {
        return new Incident(
                "INC-000012",
                "1:abc",
                "stripe",
                "map-payment",
                "map",
                "config",
                "critical",
                "unknown-topic:x",
                EVIL,
                "open",
                null,
                7,
                NOON,
                NOON,
                null,
                null,
                null,
                "payment",
                "anna",
                EVIL,
                null,
                null,
                false,
                "INC-000001",
                "INC-000002",
                7L);
    }

    private static Trace trace() {
        return new Trace(
                "INC-000012",
                List.of(),
                List.of(),
                List.of(new Trace.Match("REC-000001", "order-payment", "over_amount")),
                List.of(new Trace.Happened("stripe:evt_1", "payment.failed", "ch_1", "stripe", NOON, "id")),
                List.of(new Trace.Brought("id", "stripe", "webhook", NOON, "processed")),
                List.of(new Trace.Entity("payment", "ch_1"), new Trace.Entity("order", EVIL)));
    }
}
