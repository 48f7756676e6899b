package com.saypro.hub.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.monitor.risk.Bundle;
import com.saypro.hub.monitor.risk.Judged;
import com.saypro.hub.monitor.risk.Paid;
import java.time.Instant;
import java.util.List;

/**
 * A payment and its evidence on its page.
 *
 * @param payment the payment, with its score and reasons
 * @param at when it was first tried
 * @param events what happened, in order
 * @param earlier the customer's payments, newest first
 * @param deliveries how the hub got to know of it
 */
public record BundleView(
        Judged payment, Moment at, List<EventLine> events, List<PaymentLine> earlier, List<ProofLine> deliveries) {
    /** An event: what it happened to, when, and the event's id. */
    public record EventLine(String kind, String vendor, String subject, String id, String type, Moment time) {}

    /** A payment of the customer. */
    public record PaymentLine(String payment, Moment at, String amount, boolean made, String cases) {}

    /** A delivery. */
    public record ProofLine(
            String event, String via, Moment received, String signature, String outcome, String sha256) {}

    /** The payment's facts. */
    public Paid paid() {
        return payment.paid();
    }

    static BundleView of(Bundle bundle) {
        Instant now = bundle.asOf();
        return new BundleView(
                bundle.payment(),
                Moment.of(bundle.payment().paid().at(), now),
                bundle.parts().stream()
                        .flatMap(part -> part.events().stream().map(event -> line(part, event, now)))
                        .toList(),
                bundle.customersPayments().stream()
                        .map(each -> new PaymentLine(
                                each.payment(),
                                Moment.of(each.at(), now),
                                each.amount().toString(),
                                each.made(),
                                String.join(", ", each.cases())))
                        .toList(),
                bundle.deliveries().stream()
                        .map(each -> new ProofLine(
                                each.event(),
                                each.via(),
                                Moment.of(each.received(), now),
                                each.signature(),
                                each.outcome(),
                                each.sha256()))
                        .toList());
    }

    private static EventLine line(Bundle.Part part, JsonNode event, Instant now) {
        return new EventLine(
                part.kind(),
                part.vendor(),
                part.subject(),
                event.path("id").asText(),
                event.path("type").asText(),
                Moment.of(Instant.parse(event.path("time").asText()), now));
    }
}
