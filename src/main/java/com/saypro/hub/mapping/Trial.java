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

/**
 * What the files of a vendor make of one delivery, now; nothing is kept of it.
 *
 * @param topic the topic of its first item; empty when it names none
 * @param events what the mapping gave, valid or not, before the hub adds the rest of the envelope
 * @param problems what is wrong with it; none when all is well
 */
public record Trial(String topic, JsonNode events, List<Problem> problems) {

    /**
     * One thing that is wrong.
     *
     * @param kind what a dead letter of it would be called, e.g. {@code invalid-event}
     * @param reason one sentence
     * @param line the line of the mapping that it comes from, from 1; 0 when unknown
     */
    public record Problem(String kind, String reason, int line) {}

    /**
     * Tries a delivery.
     *
     * @param vendorFolder the vendor's folder in the mappings folder
     * @param headers all headers; those that the vendor's file does not keep are left out
     * @param body the exact bytes
     * @throws BrokenMapping when a file is missing or broken
     */
    public static Trial of(Path vendorFolder, EventSchema schema, Map<String, String> headers, byte[] body) {
        Mapping mapping = Mapping.loadUntried(vendorFolder, schema);
        ArrayNode events = Json.MAPPER.createArrayNode();
        List<Problem> problems = new ArrayList<>();
        String topic = "";
        try {
            Map<String, String> kept = mapping.kept(headers);
            List<JsonNode> items = mapping.body(body).items();
            topic = items.isEmpty() ? "" : mapping.topicOf(items.get(0), kept);
            for (JsonNode item : items) {
                add(mapping, schema, item, kept, events, problems);
            }
        } catch (Unmappable e) {
            problems.add(problem(e, mapping.lineIn(e)));
        }
        return new Trial(topic, events, List.copyOf(problems));
    }

    private static void add(
            Mapping mapping,
            EventSchema schema,
            JsonNode item,
            Map<String, String> headers,
            ArrayNode events,
            List<Problem> problems) {
        try {
            for (JsonNode made : mapping.result(item, headers, Instant.now())) {
                events.add(made);
                try {
                    Draft.of(made, schema);
                } catch (Unmappable e) {
                    problems.add(problem(e, lineOf(made, mapping)));
                }
            }
        } catch (Unmappable e) {
            problems.add(problem(e, mapping.lineIn(e)));
        }
    }

    private static Problem problem(Unmappable failure, int line) {
        return new Problem(failure.kind(), failure.failure().reason(), line);
    }

    /** The line that gives an event its type: the event was made there. */
    private static int lineOf(JsonNode made, Mapping mapping) {
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
