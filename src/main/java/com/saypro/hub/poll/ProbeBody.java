package com.saypro.hub.poll;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the body of a probe's answer must say.
 *
 * @param contains a text that it holds; null for none
 * @param at a place in its JSON; null for none
 * @param equals the values of which that place has one
 */
record ProbeBody(String contains, JsonPointer at, List<String> equals) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads {@code {contains: …}} or {@code {at: /status, equals: …}}; null when it is not there. */
    static ProbeBody read(Entry entry) throws BrokenFile {
        if (!entry.isThere()) {
            return null;
        }
        entry.with("contains", "at", "equals");
        String contains = entry.get("contains").text(null);
        JsonPointer at = entry.get("at").pointer();
        if (contains == null && at == null
                || (at != null) != entry.get("equals").isThere()) {
            throw entry.wrong(entry.name() + " must have 'contains', or 'at' and 'equals'");
        }
        return new ProbeBody(
                contains, at, at == null ? List.of() : entry.get("equals").words());
    }

    /** What is wrong with a body; null for nothing. Holds nothing of it. */
    String problem(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (contains != null && !text.contains(contains)) {
            return "The answer does not contain '" + contains + "'";
        }
        if (at == null) {
            return null;
        }
        try {
            JsonNode value = JSON.readTree(body).at(at);
            return equals.contains(value.asText())
                    ? null
                    : "The answer's " + at + " is not " + String.join(" or ", equals);
        } catch (IOException e) {
            return "The answer is no JSON";
        }
    }
}
