package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** What the tables keep as JSON. */
final class RiskJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CASES = new TypeReference<>() {};

    private RiskJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is always writable", e);
        }
    }

    static Trail trail(String json) {
        try {
            return JSON.readValue(json, Trail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }

    static List<Reason> reasons(String json) {
        return read(json, REASONS);
    }

    static List<String> cases(String json) {
        return read(json, CASES);
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
