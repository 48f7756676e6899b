package com.saypro.hub.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Item.Telling;
import com.saypro.hub.reconcile.rule.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item of a match.
 *
 * @param side the index of its side
 * @param vendor whose entity it is
 * @param identity what tells it apart from the vendor's others of the side
 * @param counts whether it counts; not after an event that ended it
 * @param began when the first event that told of it happened
 * @param changed when the last one did
 * @param event the id of that last one
 * @param values what the side keeps of it, by the field's name; what is unknown is absent. Money is {@code {minor, currency}}
 */
public record ReconciledItem(
        int side,
        String vendor,
        String identity,
        boolean counts,
        Instant began,
        Instant changed,
        String event,
        Map<String, JsonNode> values) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static ReconciledItem read(ResultSet row, int index) throws SQLException {
        return new ReconciledItem(
                row.getInt("side"),
                row.getString("vendor"),
                row.getString("identity"),
                row.getBoolean("counts"),
                row.getTimestamp("began").toInstant(),
                row.getTimestamp("changed").toInstant(),
                row.getString("event"),
                values(row.getString("facts")));
    }

    private static Map<String, JsonNode> values(String facts) throws SQLException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try {
            JSON.readTree(facts)
                    .path("values")
                    .fields()
                    .forEachRemaining(field -> values.put(field.getKey(), field.getValue()));
        } catch (JsonProcessingException e) {
            throw new SQLException("An item's facts are not JSON", e);
        }
        return values;
    }

    /** The item as its rule looks at it. */
    Item of(Side rules) {
        Object[] known = rules.fields().stream()
                .map(field -> value(values.get(field.name())))
                .toArray();
        return new Item(
                side,
                vendor,
                identity,
                new Telling(began, 0, event, false),
                new Telling(changed, 0, event, !counts),
                known,
                null);
    }

    private static Object value(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            return new Money(
                    value.path("minor").longValue(), value.path("currency").asText());
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }
}
