package com.saypro.hub.reconcile.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Money;

/** Reads what an event tells: all of it or nothing, and no zero for what is unknown. */
final class Told {
    private Told() {}

    static String textOrNull(JsonNode data, String field) {
        String text = data.path(field).asText("");
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'" + field + "' holds a character that cannot be kept");
        }
        return text.isEmpty() ? null : text;
    }

    static String text(JsonNode data, String field) {
        String text = textOrNull(data, field);
        if (text == null) {
            throw new IllegalArgumentException("There is no '" + field + "'");
        }
        return text;
    }

    static Money money(JsonNode data, String field) {
        JsonNode minor = data.path(field).path("minor");
        if (!minor.isIntegralNumber() || !minor.canConvertToLong()) {
            throw new IllegalArgumentException("'" + field + "' is no amount that can be kept");
        }
        return new Money(minor.longValue(), text(data.path(field), "currency"));
    }

    static long minor(JsonNode data, String field, String currency) {
        Money money = money(data, field);
        if (!money.currency().equals(currency)) {
            throw new IllegalArgumentException("'" + field + "' is in another currency than the entry");
        }
        return money.minor();
    }
}
