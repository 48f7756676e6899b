package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Notice;
import java.time.Instant;
import java.util.Locale;

/**
 * A moment of a clock at which somebody is told.
 *
 * @param change what is told
 * @param share how much of the clock's time is over by then, in percent
 * @param at when that is
 * @param step who else hears of it; null when only those who have the incident do
 */
record Mark(Notice.Change change, int share, Instant at, EscalationStep step) {
    /** The name by which it is remembered that it was told. */
    String name() {
        String word = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return change == Notice.Change.BREACHED ? word : word + "@" + share;
    }

    /** Whether it is to be told of a clock that stands so. */
    boolean concerns(ClockReading reading, Instant moment) {
        return switch (change) {
            case BREACHED -> reading.state() == ClockState.BREACHED;
            case DUE_SOON -> reading.state() == ClockState.DUE && !at.isAfter(moment);
            default -> reading.runs() && !at.isAfter(moment);
        };
    }
}
