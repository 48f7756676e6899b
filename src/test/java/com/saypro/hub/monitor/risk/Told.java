package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.UUID;

/** Events about payments, as vendors tell them. */
public final class Told {
    static final String VENDOR = "acme";

    private Told() {}

    /** An event about a payment with the fields of a shopper and a shop; null ones are left out. */
    static Event payment(String type, String payment, Instant at, long minor, Shopper shopper, String seller) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("paymentId", payment);
        data.set("amount", money(minor));
        put(data, "customerId", shopper.customer());
        put(data, "cardId", shopper.card());
        put(data, "country", shopper.country());
        put(data, "sellerId", seller);
        data.put("method", "card").put("orderId", "o-" + payment);
        return event("payment." + type, payment, type + "-" + at.toEpochMilli(), at, data);
    }

    static Event captured(String payment, Instant at, long minor, Shopper shopper, String seller) {
        return payment("captured", payment, at, minor, shopper, seller);
    }

    static Event failed(String payment, Instant at, long minor, Shopper shopper, String seller) {
        return payment("failed", payment, at, minor, shopper, seller);
    }

    static Event refund(String payment, Instant at, long minor) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("refundId", "re-" + payment)
                .put("paymentId", payment);
        data.set("amount", money(minor));
        return event("refund.created", "re-" + payment, "refund", at, data);
    }

    static Event dispute(String payment, Instant at, long minor) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("disputeId", "dp-" + payment)
                .put("paymentId", payment);
        data.set("amount", money(minor));
        return event("dispute.opened", "dp-" + payment, "dispute", at, data.put("status", "needs_response"));
    }

    static Event warned(String payment, Instant at) {
        ObjectNode data =
                JsonNodeFactory.instance.objectNode().put("paymentId", payment).put("reason", "stolen card");
        return event("fraud.warned", payment, "warned", at, data);
    }

    static Event order(String payment, String product, Instant at) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("orderId", "o-" + payment);
        data.set("total", money(0));
        data.putArray("items").addObject().put("productId", product).put("quantity", 1);
        return event("order.created", "o-" + payment, "order", at, data);
    }

    /** The same event with one more text in its data. */
    static Event with(Event event, String field, String text) {
        ((ObjectNode) event.data()).put(field, text);
        return event;
    }

    static Event parcel(String payment, String status, Instant at) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("shipmentId", "s-" + payment)
                .put("trackingNumber", "1Z-" + payment)
                .put("orderId", "o-" + payment)
                .put("status", status);
        return event("shipment.updated", "s-" + payment, status, at, data);
    }

    private static ObjectNode money(long minor) {
        return JsonNodeFactory.instance.objectNode().put("minor", minor).put("currency", "EUR");
    }

    private static void put(ObjectNode data, String field, String value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    private static Event event(String type, String subject, String id, Instant at, ObjectNode data) {
        return new Event(
                VENDOR + ":" + subject + "-" + id,
                type,
                subject,
                at,
                VENDOR,
                Category.PAYMENT,
                Via.WEBHOOK,
                at,
                new UUID(0, 0),
                false,
                null,
                data);
    }
}
