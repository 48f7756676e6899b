package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.Take;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events count, and what is read of each.
 *
 * @param takes those that count
 * @param moment when they count
 * @param value what is summed up; null for none
 * @param currency the money whose currency a count belongs to; null for none
 * @param dims the dimensions that are read of these events; null where another event tells one
 */
record Taken(List<Take> takes, Moment moment, Field value, Field currency, List<Field> dims) {
    boolean takes(Event event) {
        for (Take take : takes) {
            if (take.takes(event, null)) {
                return true;
            }
        }
        return false;
    }

    /** The values of the dimensions, joined. */
    String dims(Event event, int series, Values values) {
        if (dims.isEmpty()) {
            return "";
        }
        List<String> read = new ArrayList<>(dims.size());
        for (int i = 0; i < dims.size(); i++) {
            Object value = dims.get(i) == null ? null : dims.get(i).read(event, null);
            read.add(value == null ? "" : values.of(series, i, Dims.clean(value.toString())));
        }
        return Dims.joined(read);
    }
}
