package com.saypro.hub.event.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What every event has, whatever its type. */
record EnvelopeField(String name, Function<Event, String> reading) implements Field {
    /** When the event happened. */
    static final String TIME = "time";

    private static final Map<String, Function<Event, String>> READINGS = new TreeMap<>(Map.of(
            "vendor",
            Event::vendor,
            "subject",
            Event::subject,
            "type",
            Event::type,
            "category",
            event -> event.category().word(),
            "via",
            event -> event.via().word(),
            TIME,
            event -> event.time().toString()));

    /** Their names. */
    static Set<String> names() {
        return READINGS.keySet();
    }

    /** The one of this name; null when there is none. */
    static EnvelopeField of(String name) {
        return READINGS.containsKey(name) ? new EnvelopeField(name, READINGS.get(name)) : null;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public String read(Event event, JsonNode element) {
        return reading.apply(event);
    }
}
