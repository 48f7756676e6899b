package com.saypro.hub.event.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A field of an event's data, or of an element of one of its arrays.
 *
 * @param name as the rule writes it
 * @param key its name in the data
 * @param ofElement whether it is the element's
 */
record DataField(String name, Kind kind, String key, boolean ofElement) implements Field {
    /** The codes met so far: millions of amounts share a few. */
    private static final Map<String, String> CURRENCIES = new ConcurrentHashMap<>();

    @Override
    public Object read(Event event, JsonNode element) {
        JsonNode value = (ofElement ? element : event.data()).get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> value.asText();
            case NUMBER -> value.decimalValue();
            case MONEY -> {
                String currency = value.path("currency").textValue();
                yield new Money(value.path("minor").longValue(), CURRENCIES.computeIfAbsent(currency, code -> code));
            }
        };
    }
}
