package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A canonical event: a CloudEvent 1.0 made from a delivery.
 *
 * @param id {@code <vendor>:<the vendor's event id>}, unique in the log
 * @param type what happened, e.g. {@code payment.captured}
 * @param subject the entity's own id at the vendor
 * @param time when it happened, by the vendor's clock
 * @param vendor the vendor's folder name
 * @param category the vendor's category
 * @param via webhook or poll
 * @param received when the hub took the delivery
 * @param delivery the delivery it was made from
 * @param data the type's fields; money in minor units, times in UTC, unknown fields absent
 */
public record Event(
        String id,
        String type,
        String subject,
        Instant time,
        String vendor,
        Category category,
        Via via,
        Instant received,
        UUID delivery,
        JsonNode data) {

    /** Times are kept to the microsecond, as the log keeps them. */
    public Event {
        time = time.truncatedTo(ChronoUnit.MICROS);
        received = received.truncatedTo(ChronoUnit.MICROS);
    }

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The kind of entity the event is about: the type's first word, e.g. {@code payment}. */
    public String kind() {
        return type.substring(0, type.indexOf('.'));
    }

    /** This event as a CloudEvent in structured mode. */
    public ObjectNode toJson() {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/vendors/" + vendor)
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("vendor", vendor)
                .put("category", category.word())
                .put("via", via.word())
                .put("receivedtime", received.toString())
                .put("deliveryid", delivery.toString())
                .set("data", data);
    }

    /** This event as the bytes that go on the bus. */
    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always writable", e);
        }
    }

    /**
     * Reads an event from the bus.
     *
     * @throws IllegalArgumentException when the bytes are not a canonical event
     */
    public static Event parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new Event(
                    json.required("id").asText(),
                    json.required("type").asText(),
                    json.required("subject").asText(),
                    Instant.parse(json.required("time").asText()),
                    json.required("vendor").asText(),
                    Category.of(json.required("category").asText()),
                    Via.of(json.required("via").asText()),
                    Instant.parse(json.required("receivedtime").asText()),
                    UUID.fromString(json.required("deliveryid").asText()),
                    json.required("data"));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a canonical event: " + e.getMessage(), e);
        }
    }
}
