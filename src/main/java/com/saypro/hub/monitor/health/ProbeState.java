package com.saypro.hub.monitor.health;

import java.time.Duration;
import java.time.Instant;

/**
 * How a probe does.
 *
 * @param vendor the vendor's folder name
 * @param probe the probe's name
 * @param asked when it was last asked
 * @param millis how long the last answer took
 * @param status the last HTTP status; 0 for no answer
 * @param trouble what was wrong with the last answer, e.g. {@code tls}; null for nothing
 * @param reason the same in a sentence; null for nothing
 * @param certificateEnds when the certificate ends; null for none
 * @param history the last answers, newest first: {@code g} good, {@code s} slow, {@code b} bad
 * @param state up, degraded when slow, down when failing; unknown when it was not asked for long
 * @param since since when
 * @param essential whether the vendor is down while it fails; else degraded
 * @param every how often it is asked
 * @param good how many good answers there were
 * @param bad how many bad ones
 */
public record ProbeState(
        String vendor,
        String probe,
        Instant asked,
        long millis,
        int status,
        String trouble,
        String reason,
        Instant certificateEnds,
        String history,
        State state,
        Instant since,
        boolean essential,
        Duration every,
        long good,
        long bad) {
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** The same as it is at a moment: what was asked too long ago says nothing. */
    ProbeState at(Instant now) {
        Instant stale = asked.plus(every.multipliedBy(3)).plus(GRACE);
        return stale.isBefore(now) ? in(State.UNKNOWN, stale) : this;
    }

    private ProbeState in(State other, Instant from) {
        return new ProbeState(
                vendor,
                probe,
                asked,
                millis,
                status,
                trouble,
                reason,
                certificateEnds,
                history,
                other,
                from,
                essential,
                every,
                good,
                bad);
    }

    /** What a person reads of it. */
    String words() {
        if (state == State.DEGRADED) {
            return "Probe " + probe + " is slow, " + millis + " ms";
        }
        return "Probe " + probe + (reason == null ? " answers again, after " + failed() : ": " + reason);
    }

    private String failed() {
        long failed = history.chars().filter(answer -> answer == 'b').count();
        return failed + " of its last " + history.length() + " answers were bad";
    }
}
