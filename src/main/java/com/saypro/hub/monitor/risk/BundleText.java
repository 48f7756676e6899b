package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.monitor.risk.Bundle.Earlier;
import com.saypro.hub.monitor.risk.Bundle.Part;
import com.saypro.hub.monitor.risk.Bundle.Proof;
import java.util.stream.Collectors;

/** A bundle in words, for whoever does not read JSON. */
public final class BundleText {
    private static final String UNKNOWN = "unknown";

    private BundleText() {}

    /** The whole text, lines ending with {@code \n}. */
    public static String of(Bundle bundle) {
        StringBuilder text = new StringBuilder();
        Paid paid = bundle.payment().paid();
        text.append("Payment ")
                .append(paid.payment())
                .append(" at ")
                .append(paid.vendor())
                .append('\n');
        line(text, "put together", bundle.asOf());
        line(text, "amount", paid.amount());
        line(text, "first tried", paid.at());
        line(text, "went through", bundle.payment().made() ? "yes" : "no");
        line(text, "order", paid.order());
        line(text, "customer", paid.customer());
        line(text, "seller", paid.seller());
        line(text, "method", paid.method());
        line(text, "country", paid.country());
        line(text, "goods go to", paid.shippingCountry());
        line(text, "buyer seen in", paid.visitorCountry());
        line(text, "score", bundle.payment().score());
        bundle.payment().reasons().forEach(reason -> line(text, "because", reason.words()));
        text.append("\nWhat happened (times are UTC)\n");
        bundle.parts().forEach(part -> part(text, part));
        text.append("\nThe customer's payments, newest first\n");
        bundle.customersPayments().forEach(each -> earlier(text, each));
        text.append("\nHow the hub got to know of it\n");
        bundle.deliveries().forEach(each -> proof(text, each));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(
                "  %-13s %s%n".formatted(name, value == null ? UNKNOWN : value).replace("\r", ""));
    }

    private static void part(StringBuilder text, Part part) {
        text.append("  %s %s at %s\n".formatted(part.kind(), part.subject(), part.vendor()));
        for (JsonNode event : part.events()) {
            String data = event.path("data").properties().stream()
                    .filter(field -> field.getValue().isValueNode())
                    .map(field -> field.getKey() + " " + field.getValue().asText())
                    .collect(Collectors.joining(", "));
            text.append("    %s  %s  %s\n"
                    .formatted(event.path("time").asText(), event.path("type").asText(), data));
        }
    }

    private static void earlier(StringBuilder text, Earlier each) {
        text.append("  %s  %s  %s  %s  %s\n"
                .formatted(
                        each.at(),
                        each.payment(),
                        each.amount(),
                        each.made() ? "went through" : "did not go through",
                        String.join(", ", each.cases())));
    }

    private static void proof(StringBuilder text, Proof each) {
        text.append("  %s  %s  by %s  signature %s  %s  SHA-256 %s\n"
                .formatted(each.received(), each.event(), each.via(), each.signature(), each.outcome(), each.sha256()));
    }
}
