package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;

/**
 * One element of a mapping's result, checked: an event but for what the hub adds.
 *
 * @param change what it has in common with other events that tell of the same change; null when that is its id alone
 */
record Draft(String id, String type, String subject, Instant time, String change, JsonNode data) {
    private static final String CHANGE = "change";
    private static final Set<String> FIELDS = Set.of("id", "type", "subject", "time", CHANGE, "data");
    // Ids are keys of database indexes, whose entries are bounded.
    private static final int LONGEST = 255;

    /** Checks one element; what is no canonical event is an {@code invalid-event}. */
    static Draft of(JsonNode made, EventSchema schema) {
        if (!made.isObject()) {
            throw Unmappable.invalidEvent("An element of the mapping's result is not an object");
        }
        for (Iterator<String> names = made.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw Unmappable.invalidEvent("An event of the mapping has a field '" + Text.bounded(name, 50) + "'");
            }
        }
        String id = key(made, "id");
        String type = made.path("type").asText("");
        String subject = key(made, "subject");
        String change = made.has(CHANGE) ? key(made, CHANGE) : null;
        Instant time = Moment.parse(made.get("time"));
        if (time == null) {
            throw invalid(type, "time is not RFC 3339 text in UTC");
        }
        String problem = schema.problemOfData(type, made.path("data"));
        if (problem != null) {
            throw invalid(type, problem);
        }
        return new Draft(id, type, subject, time, change, made.get("data"));
    }

    private static String key(JsonNode made, String field) {
        JsonNode value = made.path(field);
        String text = value.isTextual() ? value.textValue() : "";
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST || !Text.isStorable(text)) {
            throw invalid(made.path("type").asText(""), field + " is not a text of 1 to " + LONGEST + " characters");
        }
        return text;
    }

    private static Unmappable invalid(String type, String problem) {
        return Unmappable.invalidEvent("Event of type '" + Text.bounded(type, 100) + "': " + problem);
    }

    /**
     * The canonical event.
     *
     * @param unverified whether nothing proves that what comes by webhook is the vendor's; what was asked for needs no proof
     */
    Event eventOf(Delivery delivery, boolean unverified) {
        return new Event(
                delivery.vendor() + ":" + id,
                type,
                subject,
                time,
                delivery.vendor(),
                delivery.category(),
                delivery.via(),
                delivery.received(),
                delivery.id(),
                unverified && delivery.via() == Via.WEBHOOK,
                change,
                data);
    }
}
