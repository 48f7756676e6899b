package com.saypro.hub.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.event.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows payloads to a shape, which is kept and read again after each. */
final class Learner {
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean typed;
    private KnownShape shape = new KnownShape(NOON);
    private Instant now = NOON;

    Learner(boolean typed) {
        this.typed = typed;
    }

    static Learner typed() {
        return new Learner(true);
    }

    /** JSON with single quotes for double ones. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Payload payload(String body, boolean typed) {
        return new Payload("acme", "order.paid", "", typed, json(body));
    }

    /** Shows a payload so many times. */
    List<String> sees(int times, String body) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            shape.learn(payload(body.replace("#", String.valueOf(i)), typed), now).stream()
                    .map(change -> change.kind() + " " + change.path() + " " + change.told())
                    .forEach(changes::add);
            shape = KnownShape.parse(shape.toJson());
        }
        return changes;
    }

    List<String> sees(String body) {
        return sees(1, body);
    }

    /** Lets some time go by. */
    Learner after(Duration time) {
        now = now.plus(time);
        return this;
    }

    int size() {
        return shape.toJson().get("fields").size();
    }
}
