package com.saypro.hub.reconcile.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * What a function makes of the text of another field.
 *
 * @param name as the rule writes it, e.g. {@code week(period)}
 * @param function what is made of it
 * @param of the other field
 */
record MadeField(String name, Function function, Field of) implements Field {
    private static final int DAY = "2026-01-31".length();
    private static final int MONTH = "2026-01".length();

    /** What can be made of a text; of times in UTC and days, what is not {@link #LOWER}. */
    enum Function {
        LOWER,
        DAY,
        /** The Monday of its week by ISO 8601. */
        WEEK,
        MONTH
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Object read(Event event, JsonNode element) {
        String text = (String) of.read(event, element);
        if (text == null) {
            return null;
        }
        return switch (function) {
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case DAY -> text.substring(0, DAY);
            case MONTH -> text.substring(0, MONTH);
            case WEEK ->
                LocalDate.parse(text.substring(0, DAY))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString();
        };
    }
}
