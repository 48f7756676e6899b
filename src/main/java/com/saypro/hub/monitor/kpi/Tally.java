package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import java.time.Instant;
import java.util.Set;

/**
 * Counts events as they are, remembering none.
 *
 * @param until where durations are counted, their end; they begin at the taken moment. Null otherwise
 */
record Tally(Kind kind, Set<String> types, Taken taken, Moment until) implements Measure {
    void count(int series, Told told, Values values, Cells cells) {
        Event event = told.event();
        if (!taken.takes(event)) {
            return;
        }
        Instant at = taken.moment().of(told);
        Valued valued = Valued.of(event, taken);
        if (at == null || valued == null) {
            return;
        }
        String dims = taken.dims(event, series, values);
        if (until == null) {
            cells.add(new Cell(series, at, event.vendor(), dims, valued.currency(), Kind.ALL), 1, valued.amount());
            return;
        }
        Instant end = until.of(told);
        if (end != null) {
            cells.span(new Cell(series, end, event.vendor(), dims, "", Kind.ALL), 1, Kind.millis(at, end));
        }
    }
}
