package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RhythmTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T14:30:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    /** Ninety an hour by day, none by night and on Sundays. */
    private static Map<Instant, Long> weeks(int weeks) {
        Map<Instant, Long> hours = new HashMap<>();
        Instant hour = NOW.minus(Duration.ofMinutes(30)).minus(Duration.ofDays(7L * weeks));
        for (; hour.isBefore(NOW); hour = hour.plus(HOUR)) {
            int of = hour.atZone(ZoneOffset.UTC).getHour();
            if (of >= 8 && of < 20 && hour.atZone(ZoneOffset.UTC).getDayOfWeek() != DayOfWeek.SUNDAY) {
                hours.put(hour, 90L);
            }
        }
        return hours;
    }

    @Test
    void itKnowsTheHoursOfTheWeek() {
        Rhythm rhythm = new Rhythm(weeks(5), NOW);

        assertThat(rhythm.usually(NOW.minus(HOUR), NOW)).isCloseTo(90, within(1e-6));
        assertThat(rhythm.usually(NOW.minus(Duration.ofHours(18)), NOW.minus(Duration.ofHours(7))))
                .as("by night none come")
                .isZero();
        assertThat(rhythm.usually(NOW.minus(Duration.ofHours(30)), NOW.minus(Duration.ofHours(15))))
                .as("nor on Sundays")
                .isZero();
    }

    @Test
    void oneSaleTeachesNothing() {
        Map<Instant, Long> hours = weeks(5);
        hours.replaceAll((hour, count) -> hour.isAfter(NOW.minus(Duration.ofDays(7))) ? 100_000 : count);

        assertThat(new Rhythm(hours, NOW).usually(NOW.minus(HOUR), NOW)).isCloseTo(90, within(1e-6));
    }

    @Test
    void fewWeeksSayNothing() {
        Rhythm rhythm = new Rhythm(weeks(3), NOW);

        assertThat(rhythm.isKnown()).isFalse();
        assertThat(rhythm.usually(NOW.minus(HOUR), NOW)).isZero();
        assertThat(new Rhythm(Map.of(), NOW).isKnown()).isFalse();
    }
}
