package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a customer pays by card at Stripe.
 *
 * @param id the charge's id
 * @param customer who pays
 * @param card Stripe's fingerprint of the card
 * @param minor cents
 * @param decline why the card is declined, one of Stripe's codes; null when it is not
 */
record Purchase(String id, String customer, String card, long minor, String decline) {
    private static final String CURRENCY = "eur";

    /** Stripe's webhook about it. */
    ExampleRequest told(Instant at) {
        ObjectNode charge = StripeJson.object("charge", id, CURRENCY, at)
                .put("amount", minor)
                .put("amount_captured", decline == null ? minor : 0)
                .put("captured", decline == null)
                .put("customer", customer)
                .put("status", decline == null ? "succeeded" : "failed");
        if (decline != null) {
            charge.put("failure_code", decline).put("failure_message", "Your card was declined.");
        }
        charge.putObject("payment_method_details")
                .put("type", "card")
                .putObject("card")
                .put("country", "DE")
                .put("fingerprint", card);
        return StripeJson.event(decline == null ? "charge.succeeded" : "charge.failed", charge, at);
    }
}
