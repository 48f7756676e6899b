package com.saypro.hub.notify.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/**
 * What a message says, before it is put in words. Holds no secret.
 *
 * @param template the template's name, e.g. {@code incident}
 * @param language the language to say it in, e.g. {@code de}
 * @param values what the template is filled with, by name
 * @param details what else may be said of an incident, by name
 * @param items the values of each thing that a digest tells of
 */
public record Content(
        String template,
        String language,
        Map<String, String> values,
        Map<String, String> details,
        List<Map<String, String>> items) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Nothing is null. */
    public Content {
        values = values == null ? Map.of() : values;
        details = details == null ? Map.of() : details;
        items = items == null ? List.of() : items;
    }

    /** A value; empty when there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** As it is kept. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A content is always writable", e);
        }
    }

    /** Reads it back. */
    public static Content parse(String json) {
        try {
            return JSON.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
