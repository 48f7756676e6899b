package com.saypro.hub.event;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * @param unverified whether nothing proved that the delivery was the vendor's
 * @param change what makes events with different ids tell of one change, of which the first one recorded counts; null
 *     where an id alone does. Not part of the event that others see
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
        boolean unverified,
        String change,
        JsonNode data) {

    /** The most bytes an event may have on the bus. */
    public static final int LARGEST = 4 << 20;

    /** Times are kept to the microsecond, as the log keeps them. */
    public Event {
        time = time.truncatedTo(ChronoUnit.MICROS);
        received = received.truncatedTo(ChronoUnit.MICROS);
    }

    /** In bytes: few events have more. */
    private static final int ORDINARY = 2000;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final SerializerProvider WRITER = JSON.getSerializerProviderInstance();
    // Encoded once: the names are a good part of the bytes.
    private static final SerializableString SPECVERSION = new SerializedString("specversion");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString SUBJECT = new SerializedString("subject");
    private static final SerializableString TIME = new SerializedString("time");
    private static final SerializableString VENDOR = new SerializedString("vendor");
    private static final SerializableString CATEGORY = new SerializedString("category");
    private static final SerializableString VIA = new SerializedString("via");
    private static final SerializableString RECEIVED = new SerializedString("receivedtime");
    private static final SerializableString DELIVERY = new SerializedString("deliveryid");
    private static final SerializableString UNVERIFIED = new SerializedString("unverified");
    private static final SerializableString DATA = new SerializedString("data");

    /** This event with the change it tells of, which does not travel in its bytes; null for none. */
    public Event withChange(String told) {
        return told == null
                ? this
                : new Event(id, type, subject, time, vendor, category, via, received, delivery, unverified, told, data);
    }

    /** The kind of entity the event is about: the type's first word, e.g. {@code payment}. */
    public String kind() {
        return type.substring(0, type.indexOf('.'));
    }

    /** How far along its entity's life it stands: decides between two events of one entity at the same time. */
    public int rank() {
        return Ranks.of(type);
    }

    /** This event as a CloudEvent in structured mode. */
    public JsonNode toJson() {
        try {
            return JSON.readTree(toBytes());
        } catch (IOException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }

    /** This event as the bytes that go on the bus: a CloudEvent in structured mode. */
    public byte[] toBytes() {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(ORDINARY);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            write(json, SPECVERSION, "1.0");
            write(json, ID, id);
            write(json, SOURCE, "/vendors/" + vendor);
            write(json, TYPE, type);
            write(json, SUBJECT, subject);
            write(json, TIME, Times.text(time));
            write(json, VENDOR, vendor);
            write(json, CATEGORY, category.word());
            write(json, VIA, via.word());
            write(json, RECEIVED, Times.text(received));
            write(json, DELIVERY, delivery.toString());
            if (unverified) {
                json.writeFieldName(UNVERIFIED);
                json.writeBoolean(true);
            }
            json.writeFieldName(DATA);
            data.serialize(json, WRITER);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("An event is always writable", e);
        }
    }

    private static void write(JsonGenerator json, SerializableString name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
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
                    ITU.parseDateTime(json.required("time").asText()).toInstant(),
                    json.required("vendor").asText(),
                    Category.of(json.required("category").asText()),
                    Via.of(json.required("via").asText()),
                    ITU.parseDateTime(json.required("receivedtime").asText()).toInstant(),
                    UUID.fromString(json.required("deliveryid").asText()),
                    json.path("unverified").booleanValue(),
                    null,
                    json.required("data"));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a canonical event: " + e.getMessage(), e);
        }
    }
}
