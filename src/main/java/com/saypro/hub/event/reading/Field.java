package com.saypro.hub.event.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;

/** Something that a rule reads of an event. */
public interface Field {
    /** What a field holds. */
    enum Kind {
        TEXT,
        MONEY,
        NUMBER
    }

    /** As the rule writes it, e.g. {@code orderId}, {@code item.sku} or {@code week(period)}. */
    String name();

    /** What it holds. */
    Kind kind();

    /**
     * Its value: a {@link String}, a {@link Money} or a {@link java.math.BigDecimal}, after its kind; null where it is absent.
     *
     * @param element the element of the array that is looked at; null where the event is one item
     */
    Object read(Event event, JsonNode element);
}
