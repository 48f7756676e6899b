package com.saypro.hub.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How many clocks were met.
 *
 * @param clock which clock
 * @param of of what: {@code all}, a {@code category} or a {@code vendor}
 * @param category the category; null for all, and for incidents of none
 * @param vendor the vendor; null for all, and for incidents of none
 * @param met stopped in time
 * @param breached stopped too late, or past due now
 * @param overdue those of the breached that are still not stopped
 * @param unneeded ended by themselves before anybody had to acknowledge them; not in the percentage
 * @param running their time is not over; not in the percentage
 * @param paused held by a person now; not in the percentage
 * @param pausedTime working time that these clocks did not count because a person held them
 * @param maintenanceTime working time that these clocks did not count because a vendor was being maintained
 * @param target how many of a hundred are to be met
 * @param smallSample of fewer than this a percentage says little
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SlaFigure(
        ClockKind clock,
        String of,
        String category,
        String vendor,
        long met,
        long breached,
        long overdue,
        long unneeded,
        long running,
        long paused,
        Duration pausedTime,
        Duration maintenanceTime,
        BigDecimal target,
        int smallSample) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many clocks the percentage is of. */
    @JsonProperty
    public long counted() {
        return met + breached;
    }

    /** The share of them that were met in percent, never rounded up; null when there are none. */
    @JsonProperty
    public BigDecimal percent() {
        return counted() == 0
                ? null
                : BigDecimal.valueOf(met * 100).divide(BigDecimal.valueOf(counted()), 2, RoundingMode.DOWN);
    }

    /** Whether the target is reached; null when there is nothing to say it of. */
    @JsonProperty
    public Boolean reached() {
        return counted() == 0 ? null : isReached(met);
    }

    /** Whether the percentage is of so few that it says little. */
    @JsonProperty
    public boolean small() {
        return counted() < smallSample;
    }

    /** The counts in words. */
    @JsonProperty
    public String said() {
        if (counted() == 0) {
            return "no clock was stopped or ran out";
        }
        String counts = met + " of " + counted();
        if (!small()) {
            return counts;
        }
        String few = counts + "; fewer than " + smallSample + ": ";
        return breached == 0 && !isReached(met - 1)
                ? few + "one breach would miss the target"
                : few + "the percentage says little";
    }

    private boolean isReached(long ofThem) {
        return BigDecimal.valueOf(ofThem).multiply(HUNDRED).compareTo(target.multiply(BigDecimal.valueOf(counted())))
                >= 0;
    }
}
