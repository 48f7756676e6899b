package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries what the files of a vendor make of deliveries, and keeps nothing. */
public final class Trials {
    private final Mapping mapping;
    private final EventSchema schema;

    private Trials(Mapping mapping, EventSchema schema) {
        this.mapping = mapping;
        this.schema = schema;
    }

    /**
     * Reads a vendor's files as they are now.
     *
     * @param vendorFolder the vendor's folder in the mappings folder
     * @throws BrokenMapping when one is missing or broken; a mapping that fails on its examples is not
     */
    public static Trials of(Path vendorFolder, EventSchema schema) {
        return new Trials(Mapping.loadUntried(vendorFolder, schema), schema);
    }

    /**
     * Tries a delivery.
     *
     * @param headers all headers; those that the vendor's file does not keep are left out
     * @param body the exact bytes
     */
    public Trial run(Map<String, String> headers, byte[] body) {
        ArrayNode events = Json.MAPPER.createArrayNode();
        List<Trial.Problem> problems = new ArrayList<>();
        String topic = "";
        try {
            Map<String, String> kept = mapping.kept(headers);
            List<JsonNode> items = mapping.body(body).items();
            topic = items.isEmpty() ? "" : mapping.topicOf(items.get(0), kept);
            for (JsonNode item : items) {
                add(item, kept, events, problems);
            }
        } catch (Unmappable e) {
            problems.add(problem(e, mapping.lineIn(e)));
        }
        return new Trial(topic, events, List.copyOf(problems));
    }

    private void add(JsonNode item, Map<String, String> headers, ArrayNode events, List<Trial.Problem> problems) {
        try {
            for (JsonNode made : mapping.result(item, headers, Instant.now())) {
                events.add(made);
                try {
                    Draft.of(made, schema);
                } catch (Unmappable e) {
                    problems.add(problem(e, lineOf(made)));
                }
            }
        } catch (Unmappable e) {
            problems.add(problem(e, mapping.lineIn(e)));
        }
    }

    private static Trial.Problem problem(Unmappable failure, int line) {
        return new Trial.Problem(failure.kind(), failure.failure().reason(), line);
    }

    /** The line that gives an event its type: the event was made there. */
    private int lineOf(JsonNode made) {
        String type = "\"" + made.path("type").asText() + "\"";
        try {
            List<String> lines = Files.readAllLines(mapping.folder().resolve(Mapping.FILE));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(type)) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
