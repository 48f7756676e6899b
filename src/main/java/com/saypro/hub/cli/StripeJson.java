package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** What Stripe writes, in its own words: https://docs.stripe.com/api/events/object. */
final class StripeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StripeJson() {}

    /** The beginning of an object. */
    static ObjectNode object(String kind, String id, String currency, Instant at) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("object", kind)
                .put("created", at.getEpochSecond())
                .put("currency", currency);
    }

    /** The webhook that tells of an object. */
    static ExampleRequest event(String type, ObjectNode object, Instant at) {
        ObjectNode event = JSON.createObjectNode()
                .put("id", "evt_" + object.get("id").textValue())
                .put("object", "event")
                .put("api_version", "2024-06-20")
                .put("created", at.getEpochSecond())
                .put("type", type);
        event.putObject("data").set("object", object);
        return request(event);
    }

    static ExampleRequest request(ObjectNode body) {
        return new ExampleRequest(Map.of(), bytes(body));
    }

    static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
