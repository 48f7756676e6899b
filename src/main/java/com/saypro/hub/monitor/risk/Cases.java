package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What comes after a payment: refunds, disputes and warnings. Each counts once, for whoever is behind it. */
final class Cases {
    private static final Set<String> REFUNDED = Set.of("refund.created", "refund.succeeded");
    /** A dispute that is none yet, or none any more. */
    private static final Set<String> HARMLESS = Set.of("warning", "won");

    private final Memory memory;
    private final RiskSettings settings;

    /**
     * What somebody scores after it.
     *
     * @param about what is suspicious, e.g. {@code seller}
     * @param subject its id
     * @param known the payment behind it
     */
    record Scored(String about, String subject, Score score, Known known) {}

    Cases(Memory memory, RiskSettings settings) {
        this.memory = memory;
        this.settings = settings;
    }

    /** Whether an event means anything here. */
    static boolean concerns(Event event) {
        return switch (event.kind()) {
            case "refund" -> REFUNDED.contains(event.type());
            case "dispute" -> !HARMLESS.contains(Paid.text(event.data(), "status"));
            default -> event.kind().equals("fraud");
        };
    }

    /** Takes the next event; of a payment that nobody knows it learns nothing. */
    List<Scored> take(Event event) {
        Known known = memory.payment(event.vendor(), String.valueOf(Paid.text(event.data(), "paymentId")));
        if (known == null || !concerns(event)) {
            return List.of();
        }
        return switch (event.kind()) {
            case "refund" -> refunded(known, event);
            case "dispute" -> disputed(known, event);
            default -> warned(known, event.data());
        };
    }

    private List<Scored> refunded(Known known, Event event) {
        Trail customer = memory.trail(Key.customer(known.paid()));
        if (!known.add("refund", Paid.text(event.data(), "refundId")) || customer == null) {
            return List.of();
        }
        customer.refunds.add(event.time());
        return scored("customer", known.paid().customer(), Repeated.refunds(customer, event.time(), settings), known);
    }

    private List<Scored> disputed(Known known, Event event) {
        if (!known.add("dispute", Paid.text(event.data(), "disputeId"))) {
            return List.of();
        }
        Paid paid = known.paid();
        Instant at = event.time();
        Trail customer = memory.trail(Key.customer(paid));
        if (customer != null) {
            customer.disputes.add(at);
        }
        List<Scored> scored = new ArrayList<>();
        if (paid.seller() != null) {
            scored.addAll(contested(Why.SELLER_CONTESTED, "seller", paid.seller(), Key.seller(paid), at, known));
        }
        for (String product : memory.ordered(paid.order(), Link.PRODUCT)) {
            scored.addAll(contested(Why.PRODUCT_CONTESTED, "product", product, Key.product(product), at, known));
        }
        return scored;
    }

    private List<Scored> contested(Why why, String about, String subject, Key key, Instant at, Known known) {
        Trail trail = memory.trail(key);
        trail.disputes.add(at);
        return scored(about, subject, Repeated.disputes(why, about, trail, at, settings), known);
    }

    private List<Scored> warned(Known known, JsonNode data) {
        if (!known.add("warning", "of fraud")) {
            return List.of();
        }
        String reason = Paid.text(data, "reason");
        Reason warned = Reason.of(
                Why.WARNED,
                settings.dial(Why.WARNED).weighs(1),
                () -> "its vendor warns of fraud" + (reason == null ? "" : ": '" + reason + "'"));
        if (warned == null) {
            return List.of();
        }
        Stream<Reason> before = known.score() == null ? Stream.empty() : known.score().reasons().stream();
        Score score = Score.of(Stream.concat(before, Stream.of(warned)).toList());
        known.judged(score);
        return List.of(new Scored(Flag.PAYMENT, known.paid().payment(), score, known));
    }

    private static List<Scored> scored(String about, String subject, Reason reason, Known known) {
        return reason == null ? List.of() : List.of(new Scored(about, subject, Score.of(List.of(reason)), known));
    }
}
