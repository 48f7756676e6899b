package com.saypro.hub.reconcile.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Orders and payments that a rule holds against each other, on a real PostgreSQL. */
final class Marketplace {
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventFields FIELDS = fields();

    /** A match as people see it. */
    record Seen(String status, String broken, String closure, int items) {
        @Override
        public String toString() {
            return status + (broken == null ? "" : " " + broken) + (closure == null ? "" : " (" + closure + ")")
                    + " of " + items;
        }
    }

    private Marketplace() {}

    /** Empties all tables; the rules are these files and no others. */
    static void open(String... files) {
        RoomsOnPostgres.empty();
        Rules rules = RoomsOnPostgres.bean(Rules.class);
        List.copyOf(rules.all()).forEach(rule -> rules.remove(rule.name()));
        Stream.of(files).forEach(file -> rules.put(rule("order-payment", file)));
    }

    static Rule rule(String name, String yaml) {
        try {
            Path file = Files.createTempDirectory("rules").resolve(name + ".rule.yaml");
            Files.writeString(file, yaml);
            Rule rule = RuleFile.load(file, FIELDS);
            Files.delete(file);
            Files.delete(file.getParent());
            return rule;
        } catch (IOException | BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    static Event order(String id, long minor, int minute) {
        ObjectNode data = JSON.createObjectNode().put("orderId", id);
        data.set("total", money(minor));
        data.putArray("items");
        return event("order.paid:" + id, "order.paid", id, minute, data);
    }

    static Event canceled(String id, long minor, int minute) {
        ObjectNode data = JSON.createObjectNode().put("orderId", id);
        data.set("total", money(minor));
        data.putArray("items");
        return event("order.canceled:" + id, "order.canceled", id, minute, data);
    }

    static Event payment(String id, String order, long minor, int minute) {
        ObjectNode data = JSON.createObjectNode().put("paymentId", id);
        data.set("amount", money(minor));
        if (order != null) {
            data.put("orderId", order);
        }
        return event("payment.captured:" + id + minute, "payment.captured", id, minute, data);
    }

    static Event event(String id, String type, String subject, int minute, ObjectNode data) {
        return new Event(
                "acme:" + id,
                type,
                subject,
                NOON.plus(Duration.ofMinutes(minute)),
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                NOON,
                Delivery.newId(),
                false,
                null,
                data);
    }

    static ObjectNode money(long minor) {
        return JSON.createObjectNode().put("minor", minor).put("currency", "EUR");
    }

    /** So long after noon. */
    static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    /** The live matches that are not archived, in the order of their numbers. */
    static List<String> matches() {
        return RoomsOnPostgres.sql().sql("""
                        select status, broken, closure,
                          (select count(*) from reconcile_item i where i.match = m.number and i.rule = m.rule) as items
                        from reconcile_match m join reconcile_rule r on r.number = m.rule and r.live
                        where status <> 'archived' order by m.number""").query(Seen.class).list().stream()
                .map(Seen::toString)
                .toList();
    }

    /** What was found since this was last asked. */
    static List<Finding> findings() {
        FindingsOutbox outbox = RoomsOnPostgres.bean(FindingsOutbox.class);
        FindingsOutbox.Waiting waiting = outbox.take();
        outbox.sent(waiting);
        return waiting.findings();
    }

    private static EventFields fields() {
        try {
            return EventFields.load(Path.of("mappings"));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }
}
