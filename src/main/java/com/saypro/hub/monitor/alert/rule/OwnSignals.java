package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** What the hub tells of itself, as {@code monitor/own.schema.json} describes it. */
public final class OwnSignals {
    private static final String FILE = "/monitor/own.schema.json";
    private static final EventFields FIELDS = read();

    private OwnSignals() {}

    /** The schema, of the form of that of the mappings. */
    public static String schema() {
        try (InputStream file = OwnSignals.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What alert rules may speak of: the events of the schema, and what the hub tells of itself. */
    public static EventFields with(EventFields events) {
        return events.and(FIELDS);
    }

    /** Their types. */
    public static Set<String> types() {
        return FIELDS.types();
    }

    /** Whether a type is one of them. */
    public static boolean isOwn(String type) {
        return FIELDS.of(type) != null;
    }

    /** How many an event stands for. */
    public static long count(Event event) {
        return isOwn(event.type()) && event.data().has("count")
                ? event.data().path("count").asLong()
                : 1;
    }

    private static EventFields read() {
        try {
            return EventFields.read(Path.of(FILE), schema().getBytes(StandardCharsets.UTF_8));
        } catch (BrokenFile e) {
            throw new IllegalStateException("The hub's own schema is readable", e);
        }
    }
}
