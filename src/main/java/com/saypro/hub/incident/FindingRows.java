package com.saypro.hub.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** How a kept finding lies in PostgreSQL. */
final class FindingRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private FindingRows() {}

    static IncidentFinding read(ResultSet row, int index) throws SQLException {
        return new IncidentFinding(
                Times.read(row, "at"),
                row.getString("reason"),
                row.getString("reference"),
                row.getString("category"),
                about(row.getString("about")),
                List.of((String[]) row.getArray("events").getArray()));
    }

    private static Map<String, String> about(String json) throws SQLException {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("A finding is about what is not texts by name", e);
        }
    }
}
