package com.saypro.hub.incident.clock;

import com.saypro.hub.event.calendar.Stretch;
import com.saypro.hub.event.calendar.Stretches;
import com.saypro.hub.event.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a clock runs, and is to run as far as is known.
 *
 * @param calendar the hours in which it counts
 * @param stretches when it is not stopped
 */
record Track(WorkCalendar calendar, Stretches stretches) {
    /** How much it counts up to a moment. */
    Duration elapsed(Instant until) {
        return stretches.list().stream()
                .map(stretch -> stretch.within(stretch.from(), until))
                .map(stretch -> calendar.between(stretch.from(), stretch.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The first moment at which it has counted so much; empty when it is not known to come. */
    Optional<Instant> reached(Duration time) {
        Duration left = time;
        for (Stretch stretch : stretches.list()) {
            Optional<Instant> over = calendar.over(left, stretch.from(), stretch.until());
            if (over.isPresent()) {
                return over;
            }
            left = left.minus(calendar.between(stretch.from(), stretch.until()));
        }
        return Optional.empty();
    }
}
