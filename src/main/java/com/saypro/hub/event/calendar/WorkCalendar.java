package com.saypro.hub.event.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When somebody works. */
public interface WorkCalendar {
    /** Day and night, every day. */
    WorkCalendar ALWAYS = new WorkCalendar() {
        @Override
        public Duration between(Instant from, Instant until) {
            return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
        }

        @Override
        public Optional<Instant> over(Duration time, Instant from, Instant until) {
            return between(from, until).compareTo(time) < 0 ? Optional.empty() : Optional.of(from.plus(time));
        }
    };

    /** How much working time there is between two moments; none when the second is not later. */
    Duration between(Instant from, Instant until);

    /**
     * When so much working time is over: the first moment up to which there was that much.
     *
     * @param time how much, more than nothing
     * @param from when it begins to count
     * @param until how far to look
     * @return empty when there is less up to then
     */
    Optional<Instant> over(Duration time, Instant from, Instant until);
}
