package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Money;
import java.time.Instant;
import java.util.List;

/**
 * All that speaks for or against a payment, to be shown to a bank.
 *
 * @param asOf when it was put together
 * @param payment the payment
 * @param customersPayments the customer's latest payments, this one among them, newest first
 * @param parts what happened, by what it happened to; the payment first
 * @param deliveries how the hub got to know of it
 */
public record Bundle(
        Instant asOf, Judged payment, List<Earlier> customersPayments, List<Part> parts, List<Proof> deliveries) {
    /**
     * Another payment of the customer.
     *
     * @param cases its refunds and disputes
     */
    public record Earlier(String payment, Instant at, Money amount, String order, boolean made, List<String> cases) {
        static Earlier of(Judged judged) {
            Paid paid = judged.paid();
            return new Earlier(paid.payment(), paid.at(), paid.amount(), paid.order(), judged.made(), judged.cases());
        }
    }

    /**
     * What happened to one thing.
     *
     * @param kind {@code payment refund dispute order fulfillment shipment return}
     * @param vendor whose events these are
     * @param subject its id at the vendor
     * @param events whole events, the first one first
     */
    public record Part(String kind, String vendor, String subject, List<JsonNode> events) {}

    /**
     * A delivery, and that it was the vendor's.
     *
     * @param event the event that was made from it
     * @param delivery its UUID
     * @param via {@code webhook} or {@code poll}
     * @param received when the hub took it
     * @param signature {@code verified}, or {@code none} where the vendor signs nothing
     * @param outcome what became of it; {@code forgotten} when that was too long ago
     * @param sha256 of the event's bytes as they stand in the log, in hexadecimal digits
     */
    public record Proof(
            String event,
            String delivery,
            String via,
            Instant received,
            String signature,
            String outcome,
            String sha256) {}
}
