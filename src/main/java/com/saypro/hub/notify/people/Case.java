package com.saypro.hub.notify.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import java.time.Instant;

/**
 * A payment or dispute that customers and sellers may have to be told of.
 *
 * @param vendor the vendor
 * @param kind {@code payment} or {@code dispute}
 * @param id its id there
 * @param payment the payment it is or is about
 * @param state the event's second word, e.g. {@code failed}
 * @param changed since when, by the vendor's clock
 * @param customer the customer's id; null when unknown
 * @param seller the seller's id; null when unknown
 * @param reference the order it is about; null when unknown
 * @param amount how much
 * @param dueBy until when a dispute can be answered; null when unknown
 * @param tell when to tell of it, if it is still so; null: there is nothing to tell
 */
record Case(
        String vendor,
        String kind,
        String id,
        String payment,
        String state,
        Instant changed,
        String customer,
        String seller,
        String reference,
        Money amount,
        Instant dueBy,
        Instant tell) {
    static final String PAYMENT = "payment";
    static final String DISPUTE = "dispute";

    static Case of(Event event, Instant tell) {
        JsonNode data = event.data();
        boolean isPayment = event.kind().equals(PAYMENT);
        String payment = data.path("paymentId").textValue();
        String id = isPayment ? payment : data.path("disputeId").textValue();
        String due = data.path("dueBy").textValue();
        return new Case(
                event.vendor(),
                event.kind(),
                id,
                payment == null ? "" : payment,
                event.type().substring(event.type().indexOf('.') + 1),
                event.time(),
                data.path("customerId").textValue(),
                data.path("sellerId").textValue(),
                data.path("orderId").textValue(),
                new Money(
                        data.at("/amount/minor").longValue(),
                        data.at("/amount/currency").asText()),
                due == null ? null : Instant.parse(due),
                tell);
    }

    /** What it is called in the policy and in templates, e.g. {@code payment-failed}; null for what is never told. */
    String told() {
        return switch (kind + " " + state) {
            case "payment failed" -> "payment-failed";
            case "payment pending" -> "payment-delayed";
            case "dispute opened" -> "dispute-opened";
            case "dispute closed" -> "dispute-closed";
            default -> null;
        };
    }
}
