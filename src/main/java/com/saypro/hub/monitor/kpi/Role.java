package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.Take;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an event can be to an entity.
 *
 * @param taken which events, and what is read of them
 * @param each the fields that together name the entity, within its vendor
 * @param last whether the last such event counts, rather than the first
 * @param leaving those of them that say that it left; null where nobody leaves
 */
record Role(Taken taken, List<Field> each, boolean last, List<Take> leaving) {
    private static final char BETWEEN = '\u001F';

    /** The entity that an event is of; null where it does not say. */
    UUID entity(Event event, Names names) {
        StringBuilder name = new StringBuilder(event.vendor());
        for (Field field : each) {
            Object part = field.read(event, null);
            if (part == null) {
                return null;
            }
            name.append(BETWEEN).append(part);
        }
        return names.id(name.toString());
    }

    /** What an event says in this role; null for nothing. */
    Mark mark(Told told, int series, Values values) {
        Event event = told.event();
        Instant at = taken.moment().of(told);
        Valued valued = Valued.of(event, taken);
        if (at == null || valued == null) {
            return null;
        }
        return new Mark(
                event.time(),
                event.id().hashCode() * 31L + event.id().length(),
                at,
                leaves(event) ? BigDecimal.ONE : valued.amount(),
                valued.currency(),
                taken.dims(event, series, values));
    }

    private boolean leaves(Event event) {
        return leaving != null && leaving.stream().anyMatch(take -> take.takes(event, null));
    }
}
