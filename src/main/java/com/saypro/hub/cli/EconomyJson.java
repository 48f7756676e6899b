package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.cli.Economy.Payout;
import com.saypro.hub.cli.Economy.Sale;
import java.util.List;

/** What the marketplace and Stripe say of an economy, in their own words. */
final class EconomyJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CURRENCY = "usd";

    private EconomyJson() {}

    /** The marketplace's webhook about a paid order. */
    static ExampleRequest order(Sale sale) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "evt_" + sale.order())
                .put("type", "order.paid")
                .put("subject", sale.order())
                .put("time", sale.at().toString());
        ObjectNode data = body.putObject("data").put("orderId", sale.order()).put("paymentStatus", "paid");
        data.putObject("total").put("minor", sale.amount()).put("currency", "USD");
        data.putArray("items");
        return StripeJson.request(body);
    }

    /** Stripe's webhook about a payment. */
    static ExampleRequest charge(Sale sale) {
        ObjectNode charge = StripeJson.object("charge", sale.charge(), CURRENCY, sale.at())
                .put("amount", sale.amount())
                .put("amount_captured", sale.amount())
                .put("captured", true)
                .put("status", "succeeded");
        charge.putObject("metadata").put("order_id", sale.order());
        charge.putObject("payment_method_details")
                .put("type", "card")
                .putObject("card")
                .put("country", "US");
        return StripeJson.event("charge.succeeded", charge, sale.at());
    }

    /** Stripe's webhook about a payout. */
    static ExampleRequest paid(Payout payout) {
        return StripeJson.event("payout.paid", payout(payout), payout.at());
    }

    /** The payout as Stripe's API lists it. */
    static ObjectNode payout(Payout payout) {
        return StripeJson.object("payout", payout.id(), CURRENCY, payout.at())
                .put("amount", payout.amount())
                .put("arrival_date", payout.at().getEpochSecond())
                .put("automatic", true)
                .put("reconciliation_status", "completed")
                .put("status", "paid");
    }

    /** The entry of a payment in Stripe's books. */
    static ObjectNode entry(Sale sale) {
        return StripeJson.object("balance_transaction", "txn_" + sale.charge(), CURRENCY, sale.at())
                .put("amount", sale.amount())
                .put("fee", sale.fee())
                .put("net", sale.net())
                .put("reporting_category", "charge")
                .put("source", sale.charge())
                .put("type", "charge");
    }

    /** A page of a list of Stripe's that has no other. */
    static byte[] page(List<ObjectNode> items) {
        ObjectNode page = JSON.createObjectNode().put("object", "list").put("has_more", false);
        ArrayNode data = page.putArray("data");
        data.addAll(items);
        return StripeJson.bytes(page);
    }
}
