package com.saypro.hub.incident.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A reading as it lies in the table. */
final class ReadingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private ReadingJson() {}

    static String write(ClockReading reading) {
        try {
            return JSON.writeValueAsString(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reading is always writable", e);
        }
    }

    static ClockReading read(String json) {
        try {
            return JSON.readValue(json, ClockReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
