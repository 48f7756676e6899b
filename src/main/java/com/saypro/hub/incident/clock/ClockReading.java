package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How one of an incident's clocks stands at a moment. All durations are working time by its calendar; what elapsed, was paused
 * and was maintained add up to the working time while the incident was not resolved.
 *
 * @param clock which of the two
 * @param state how it stands
 * @param started when it began: the incident's first finding, or when the incident first fell under the policy
 * @param allowance how much time it allows
 * @param calendar what the policy calls its hours, {@code always} for day and night
 * @param elapsed how much it has counted
 * @param due when its time is over, or was; null while it is paused, as nobody knows
 * @param ended when it was stopped; null while it is not
 * @param firstResolved when the incident was first resolved; null when it never was
 * @param unneeded whether it ended because the incident was over before anybody had to acknowledge it
 * @param paused how much was not counted because a person held it
 * @param pauses when that was, by whom and why
 * @param maintained how much was not counted because the vendor was being maintained
 * @param maintenance when that was
 */
public record ClockReading(
        ClockKind clock,
        ClockState state,
        Instant started,
        Duration allowance,
        String calendar,
        Duration elapsed,
        Instant due,
        Instant ended,
        Instant firstResolved,
        boolean unneeded,
        Duration paused,
        List<Pause> pauses,
        Duration maintained,
        List<Maintenance.Span> maintenance) {

    /** Whether it counts now, in its hours. */
    boolean runs() {
        return ended == null
                && (pauses.isEmpty() || pauses.get(pauses.size() - 1).until() != null);
    }
}
