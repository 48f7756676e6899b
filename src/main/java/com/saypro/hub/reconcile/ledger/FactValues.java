package com.saypro.hub.reconcile.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Money;
import java.math.BigDecimal;

/** How a single value of an item lies in JSON: a text, a number, or {@code minor} and {@code currency}. */
final class FactValues {
    private FactValues() {}

    /** Lays a value under its name; what is null is left out. */
    static void put(ObjectNode values, String name, Object value) {
        if (value instanceof Money money) {
            values.putObject(name).put("minor", money.minor()).put("currency", money.currency());
        } else if (value instanceof BigDecimal number) {
            values.put(name, number);
        } else if (value != null) {
            values.put(name, value.toString());
        }
    }

    /** A value as it was laid; null when there is none. */
    static Object read(JsonNode value) {
        if (value.isObject()) {
            return new Money(
                    value.path("minor").longValue(), value.path("currency").asText());
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isMissingNode() ? null : value.asText();
    }
}
