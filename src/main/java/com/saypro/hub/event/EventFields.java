package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields the data of an event may have, by the schema of the canonical event. */
public final class EventFields {
    /** The schema's name in the mappings folder. */
    public static final String FILE = "event.schema.json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Data> byType;

    /** What a field holds. */
    public enum Kind {
        TEXT,
        /** A text that is an RFC 3339 time in UTC, or a day. */
        TIME,
        MONEY,
        NUMBER
    }

    /**
     * What the data of a type has.
     *
     * @param fields what its fields hold
     * @param arrays what the fields of its arrays' elements hold, by the array's name
     */
    public record Data(Map<String, Kind> fields, Map<String, Map<String, Kind>> arrays) {}

    private EventFields(Map<String, Data> byType) {
        this.byType = byType;
    }

    /** Reads the schema of a mappings folder. */
    public static EventFields load(Path mappings) throws BrokenFile {
        Path file = mappings.resolve(FILE);
        try {
            return read(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BrokenFile(file, 0, "cannot be read: " + e);
        }
    }

    /**
     * Reads a schema that describes events as that of the mappings does.
     *
     * @param file where it stands
     */
    public static EventFields read(Path file, byte[] bytes) throws BrokenFile {
        try {
            JsonNode schema = JSON.readTree(bytes);
            Map<String, Data> byKind = new HashMap<>();
            Map<String, Data> byType = new TreeMap<>();
            for (JsonNode type : schema.at("/properties/type/enum")) {
                String kind = type.asText().replaceFirst("\\..*", "");
                byType.put(type.asText(), byKind.computeIfAbsent(kind, name -> data(schema, name)));
            }
            return new EventFields(byType);
        } catch (JsonProcessingException e) {
            throw new BrokenFile(file, e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenFile(file, 0, "cannot be read: " + e);
        }
    }

    private static Data data(JsonNode schema, String kind) {
        Map<String, Map<String, Kind>> arrays = new TreeMap<>();
        JsonNode definition = schema.path("$defs").path(kind);
        definition.path("properties").properties().forEach(property -> {
            JsonNode elements = meant(schema, meant(schema, property.getValue()).path("items"));
            if (!elements.isMissingNode()) {
                arrays.put(property.getKey(), fields(schema, elements));
            }
        });
        return new Data(fields(schema, definition), arrays);
    }

    private static Map<String, Kind> fields(JsonNode schema, JsonNode object) {
        Map<String, Kind> fields = new TreeMap<>();
        object.path("properties").properties().forEach(property -> {
            JsonNode meant = meant(schema, property.getValue());
            if (!meant.path("type").asText().equals("array")) {
                fields.put(property.getKey(), kind(meant));
            }
        });
        return fields;
    }

    private static JsonNode meant(JsonNode schema, JsonNode definition) {
        String reference = definition.path("$ref").asText();
        return reference.isEmpty() ? definition : schema.at(reference.substring(1));
    }

    private static Kind kind(JsonNode definition) {
        if (definition.path("properties").has("minor")
                && definition.path("properties").has("currency")) {
            return Kind.MONEY;
        }
        return switch (definition.path("type").asText()) {
            case "number", "integer" -> Kind.NUMBER;
            default ->
                Set.of("date", "date-time").contains(definition.path("format").asText()) ? Kind.TIME : Kind.TEXT;
        };
    }

    /** These and others; a type that both have is as here. */
    public EventFields and(EventFields others) {
        Map<String, Data> all = new TreeMap<>(others.byType);
        all.putAll(byType);
        return new EventFields(all);
    }

    /** The types of event there are, in order. */
    public Set<String> types() {
        return new TreeSet<>(byType.keySet());
    }

    /** What the data of a type has; null when there is no such type. */
    public Data of(String type) {
        return byType.get(type);
    }
}
