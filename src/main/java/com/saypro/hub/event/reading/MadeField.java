package com.saypro.hub.event.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * What a function makes of another field.
 *
 * @param name as the rule writes it, e.g. {@code week(period)}
 * @param function what is made of it
 * @param of the other field
 */
record MadeField(String name, Function function, Field of) implements Field {
    private static final int DAY = "2026-01-31".length();
    private static final int MONTH = "2026-01".length();

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Object read(Event event, JsonNode element) {
        Object value = of.read(event, element);
        if (value instanceof Money money) {
            return money.currency();
        }
        return value == null ? null : of((String) value);
    }

    private String of(String text) {
        return switch (function) {
            case DAY -> text.substring(0, DAY);
            case MONTH -> text.substring(0, MONTH);
            case WEEK ->
                LocalDate.parse(text.substring(0, DAY))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString();
            default -> text.toLowerCase(Locale.ROOT);
        };
    }
}
