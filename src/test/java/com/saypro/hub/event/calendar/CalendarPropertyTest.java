package com.saypro.hub.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the hours, the zone and the moments are. */
class CalendarPropertyTest {
    private static final Instant START = Instant.parse("2025-12-20T00:00:00Z");
    private static final long YEAR = Duration.ofDays(400).toSeconds();

    @Property(tries = 300)
    void timeAddsUpWhereverItIsSplit(@ForAll("calendars") WorkCalendar calendar, @ForAll("moments") List<Instant> at) {
        assertThat(calendar.between(at.get(0), at.get(1)).plus(calendar.between(at.get(1), at.get(2))))
                .isEqualTo(calendar.between(at.get(0), at.get(2)));
    }

    @Property(tries = 300)
    void workIsNeverNegativeAndNeverMoreThanTheTimeThatPasses(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("moments") List<Instant> at) {
        assertThat(calendar.between(at.get(0), at.get(2)))
                .isBetween(Duration.ZERO, Duration.between(at.get(0), at.get(2)));
        assertThat(calendar.between(at.get(2), at.get(0))).isZero();
    }

    @Property(tries = 300)
    void whatIsOverWasWorkedAndNotAMomentEarlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") List<Instant> at,
            @ForAll("times") Duration time) {
        calendar.over(time, at.get(0), at.get(2))
                .ifPresentOrElse(
                        over -> {
                            assertThat(calendar.between(at.get(0), over)).isEqualTo(time);
                            assertThat(calendar.between(at.get(0), over.minusNanos(1)))
                                    .isLessThan(time);
                        },
                        () -> assertThat(calendar.between(at.get(0), at.get(2))).isLessThan(time));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.oneOf(
                Arbitraries.just(WorkCalendar.ALWAYS),
                Combinators.combine(
                                Arbitraries.of(
                                        "Europe/Berlin",
                                        "America/New_York",
                                        "Australia/Lord_Howe",
                                        "Asia/Kathmandu",
                                        "America/Havana"),
                                Arbitraries.subsetOf(DayOfWeek.values()).ofMinSize(1),
                                Arbitraries.integers().between(0, 47).list().ofSize(2))
                        .as((zone, days, halfHours) -> calendar(zone, List.copyOf(days), halfHours)));
    }

    @Provide
    Arbitrary<List<Instant>> moments() {
        return Arbitraries.longs()
                .between(0, YEAR)
                .list()
                .ofSize(3)
                .map(seconds ->
                        seconds.stream().sorted().map(START::plusSeconds).toList());
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(1, Duration.ofHours(90).toSeconds()).map(Duration::ofSeconds);
    }

    private static WorkCalendar calendar(String zone, List<DayOfWeek> days, List<Integer> halfHours) {
        LongStream ends = halfHours.stream().mapToLong(half -> half * 30L).sorted();
        List<LocalTime> at = ends.mapToObj(LocalTime.MIN::plusMinutes).toList();
        List<Hours> hours = at.get(0).equals(at.get(1)) ? List.of(Hours.ALL) : List.of(new Hours(at.get(0), at.get(1)));
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, hours));
        return new BusinessCalendar(ZoneId.of(zone), week, Holidays.NONE);
    }
}
