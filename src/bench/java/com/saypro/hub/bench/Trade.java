package com.saypro.hub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.UUID;

/**
 * Orders and what was paid for them. Of a hundred two do not come out right: one order is not paid or one payment has no
 * order, and one amount is another.
 */
final class Trade {
    static final Instant BEGAN = Instant.parse("2026-01-31T00:00:00Z");

    /** How many in a hundred are breaks. */
    static final int BREAKS = 2;

    private static final UUID DELIVERY = new UUID(0, 0);

    private Trade() {}

    static boolean hasOrder(int number) {
        return number % 200 != 0;
    }

    static boolean isPaid(int number) {
        return number % 200 != 100;
    }

    static long total(int number) {
        return 1_000L + number % 97_003;
    }

    static long paid(int number) {
        return number % 100 == 50 ? total(number) - 1 : total(number);
    }

    static String currency(int number) {
        return number % 3 == 0 ? "USD" : "EUR";
    }

    /** Numbers that follow each other do not lie together, as those of a marketplace with many shops do not. */
    static String order(int number) {
        return "order-" + Serial.write(number);
    }

    static String payment(int number) {
        return "ch_" + Serial.write(number ^ 0x2A2A2A2AL);
    }

    static Instant time(int number) {
        return BEGAN.plusMillis(number);
    }

    static Event orderPaid(int number) {
        JsonNode data = JsonNodeFactory.instance
                .objectNode()
                .put("orderId", order(number))
                .<ObjectNode>set("total", money(total(number), number))
                .set("items", JsonNodeFactory.instance.arrayNode());
        return event("marketplace", Category.COMMERCE, "order.paid", order(number), number, data);
    }

    static Event captured(int number) {
        JsonNode data = JsonNodeFactory.instance
                .objectNode()
                .put("paymentId", payment(number))
                .put("orderId", order(number))
                .set("amount", money(paid(number), number));
        return event("stripe", Category.PAYMENT, "payment.captured", payment(number), number, data);
    }

    private static JsonNode money(long minor, int number) {
        return JsonNodeFactory.instance.objectNode().put("minor", minor).put("currency", currency(number));
    }

    private static Event event(
            String vendor, Category category, String type, String subject, int number, JsonNode data) {
        Instant time = time(number);
        return new Event(
                vendor + ":evt_" + subject,
                type,
                subject,
                time,
                vendor,
                category,
                Via.WEBHOOK,
                time,
                DELIVERY,
                false,
                null,
                data);
    }
}
