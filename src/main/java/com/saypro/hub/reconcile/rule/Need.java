package com.saypro.hub.reconcile.rule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

/**
 * A side that must not be missing.
 *
 * @param side the side's index
 * @param from from when on the time runs
 * @param within how long after that it may come, by vendor time; then it is missing
 * @param onlyIf it is needed only if this holds; null: always. A comparison that cannot be made does not hold
 */
public record Need(int side, From from, Duration within, Comparison onlyIf) {
    /** From when on the time runs, within which a side must come. */
    public enum From {
        /** From the first of the other sides on. */
        MOMENT {
            @Override
            public Instant of(Instant first) {
                return first;
            }
        },
        /** From the beginning of its day on, in UTC. */
        DAY {
            @Override
            public Instant of(Instant first) {
                return first.truncatedTo(ChronoUnit.DAYS);
            }
        },
        /** From the Monday of its week on. */
        WEEK {
            @Override
            public Instant of(Instant first) {
                return start(first, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
        },
        /** From the first of its month on. */
        MONTH {
            @Override
            public Instant of(Instant first) {
                return start(first, TemporalAdjusters.firstDayOfMonth());
            }
        };

        /** When the time begins to run. */
        public abstract Instant of(Instant first);

        private static Instant start(Instant first, TemporalAdjuster of) {
            return LocalDate.ofInstant(first, ZoneOffset.UTC)
                    .with(of)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
    }
}
