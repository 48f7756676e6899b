package com.saypro.hub.reconcile.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What orders, payments and refunds tell at random: late, twice, changed, lost, and in no order. */
final class Trade {
    static final Instant BEGIN = Instant.parse("2026-01-31T00:00:00Z");
    /** When every deadline is over. */
    static final Instant END = BEGIN.plus(Duration.ofDays(9));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> VENDORS = List.of("acme", "bank");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD");

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private Trade(Random random) {
        this.random = random;
    }

    /** The events of so many orders at most, in no order. */
    static List<Event> of(Random random, int orders) {
        Trade trade = new Trade(random);
        for (int i = 0; i < 1 + random.nextInt(orders); i++) {
            trade.order(i);
        }
        trade.events.removeIf(event -> random.nextInt(10) == 0);
        Collections.shuffle(trade.events, random);
        return trade.events;
    }

    private void order(int number) {
        String order = "o" + number;
        // Some payments know only their own number, by which the order may know them.
        String reference = random.nextInt(3) == 0 ? null : "r" + random.nextInt(number + 1);
        long total = 10 * (1L + random.nextInt(3));
        String currency = pick(CURRENCIES);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            ObjectNode data = data("orderId", order, "total", total + (i == 0 ? 0 : random.nextInt(2)), currency);
            data.putArray("items");
            add("shop", "order.paid", order, optional(data, "customerId", reference));
        }
        if (random.nextInt(3) == 0) {
            ObjectNode data = data("orderId", order, "total", total, currency);
            data.putArray("items");
            add("shop", "order.canceled", order, data);
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            payment(order + "p" + i, random.nextInt(4) == 0 ? null : order, reference, total, currency);
        }
    }

    private void payment(String id, String order, String reference, long total, String currency) {
        String vendor = pick(VENDORS);
        long amount = random.nextInt(3) == 0 ? total / 2 : total;
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            // What is told of it again may belong elsewhere.
            String to = i == 0 || random.nextInt(3) > 0 ? order : "o" + random.nextInt(4);
            ObjectNode data = data("paymentId", id, "amount", amount, currency);
            add(vendor, "payment.captured", id, optional(optional(data, "orderId", to), "customerId", reference));
        }
        if (random.nextInt(6) == 0) {
            add(vendor, "payment.canceled", id, data("paymentId", id, "amount", amount, currency));
        }
        for (int i = 0; i < random.nextInt(3) - 1; i++) {
            String refund = id + "r" + i;
            ObjectNode data = data("refundId", refund, "amount", amount, pick(CURRENCIES));
            add(vendor, "refund.succeeded", refund, optional(data, "paymentId", random.nextInt(5) == 0 ? null : id));
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static ObjectNode optional(ObjectNode data, String field, String value) {
        return value == null ? data : data.put(field, value);
    }

    private static ObjectNode data(String field, String id, String amount, long minor, String currency) {
        ObjectNode data = JSON.createObjectNode().put(field, id);
        data.putObject(amount).put("minor", minor).put("currency", currency);
        return data;
    }

    private void add(String vendor, String type, String subject, ObjectNode data) {
        // Few different times, so that ranks and ids often decide.
        Instant time = BEGIN.plus(Duration.ofMinutes(30L * random.nextInt(12)));
        events.add(new Event(
                vendor + ":" + events.size(),
                type,
                subject,
                time,
                vendor,
                Category.PAYMENT,
                Via.WEBHOOK,
                time,
                Delivery.newId(),
                false,
                null,
                data));
    }
}
