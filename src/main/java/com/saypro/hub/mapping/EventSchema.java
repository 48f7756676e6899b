package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The canonical event, as {@code event.schema.json} describes it: one envelope, and one definition of {@code data} per
 * kind (the type's first word). Safe for use by many threads.
 */
public final class EventSchema {
    /** The schema's name in the mappings folder. */
    public static final String FILE = "event.schema.json";

    private final JsonSchema event;
    private final Map<String, Definition> dataByType;

    /** What may be said of a kind's data: its shape at once, its schema in full. */
    private record Definition(Shape shape, JsonSchema schema) {}

    private EventSchema(JsonSchema event, Map<String, Definition> dataByType) {
        this.event = event;
        this.dataByType = dataByType;
    }

    /**
     * Reads the schema of a mappings folder.
     *
     * @throws BrokenMapping when it cannot be read or used
     */
    public static EventSchema load(Path mappingsFolder) {
        Path file = mappingsFolder.resolve(FILE);
        try {
            return read(file, Files.readString(file));
        } catch (IOException e) {
            throw new BrokenMapping(file, 0, "Cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a schema that describes events as that of the mappings does.
     *
     * @param file where it stands
     * @throws BrokenMapping when it cannot be used
     */
    public static EventSchema read(Path file, String text) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            String id = json.path("$id").asText();
            JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(id, text))));
            return of(factory, id, json);
        } catch (JsonProcessingException e) {
            throw new BrokenMapping(file, e.getLocation().getLineNr(), "Not JSON: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            throw new BrokenMapping(file, 0, "Not a usable schema: " + e.getMessage());
        }
    }

    private static EventSchema of(JsonSchemaFactory factory, String id, JsonNode json) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .preloadJsonSchema(true)
                .cacheRefs(true)
                .pathType(PathType.JSON_PATH)
                .locale(Locale.ENGLISH)
                .build();
        Map<String, Definition> byKind = new TreeMap<>();
        Map<String, Definition> byType = new TreeMap<>();
        for (JsonNode type : json.at("/properties/type/enum")) {
            String kind = type.asText().substring(0, type.asText().indexOf('.'));
            if (!json.path("$defs").has(kind)) {
                throw new IllegalArgumentException("no definition '" + kind + "' for the type '" + type.asText() + "'");
            }
            byType.put(
                    type.asText(),
                    byKind.computeIfAbsent(
                            kind,
                            key -> new Definition(
                                    Shape.of(json.at("/$defs/" + key), json),
                                    factory.getSchema(SchemaLocation.of(id + "#/$defs/" + key), config))));
        }
        return new EventSchema(factory.getSchema(SchemaLocation.of(id), config), Map.copyOf(byType));
    }

    /** The types of event there are. */
    public Collection<String> types() {
        return new TreeMap<>(dataByType).keySet();
    }

    /** What is wrong with a type's data, or null when all is well. Tells fields and rules, never values. */
    String problemOfData(String type, JsonNode data) {
        Definition definition = dataByType.get(type);
        if (definition == null) {
            return "type '" + Text.bounded(type, 100) + "' is no type of event";
        }
        if (definition.shape().test(data)
                || definition.schema().validate(data, OutputFormat.FLAG).isValid()) {
            return null;
        }
        return definition.schema().validate(data).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .findFirst()
                .map(message -> Text.bounded("data" + message.substring(1), 300))
                .orElse("data is not valid");
    }

    /** Tells what is wrong with a whole event, by the other schema where that knows its type. */
    public Function<JsonNode, List<String>> or(EventSchema other) {
        return event ->
                other.dataByType.containsKey(event.path("type").asText()) ? other.problems(event) : problems(event);
    }

    /** What is wrong with a whole event, envelope and data, by the schema alone; empty when all is well. */
    public List<String> problems(JsonNode wholeEvent) {
        return event.validate(wholeEvent).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
