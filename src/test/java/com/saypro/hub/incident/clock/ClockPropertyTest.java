package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.calendar.BusinessCalendar;
import com.saypro.hub.event.calendar.Holidays;
import com.saypro.hub.event.calendar.Hours;
import com.saypro.hub.event.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to an incident in the weeks around a change of clocks, wherever its people work. */
class ClockPropertyTest {
    private static final Instant START = Instant.parse("2026-03-27T05:13:00Z");
    private static final long SPAN = Duration.ofDays(14).toSeconds();
    private static final Duration ALLOWANCE = Duration.ofHours(48);

    @Property(tries = 400)
    void aClockNeverCountsMoreThanTheTimeThatPassedAndNeverGoesBack(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("histories") List<Turn> turns,
            @ForAll("moments") List<Instant> moments) {
        Duration before = Duration.ZERO;
        for (Instant moment : moments) {
            List<Turn> known = until(turns, moment);
            ClockReading reading = read(calendar, known, List.of(), moment).reading();
            assertThat(reading.elapsed()).isBetween(before, Duration.between(START, moment));
            before = reading.elapsed();
        }
    }

    @Property(tries = 400)
    void whatElapsedWasPausedAndWasMaintainedIsTheWorkingTimeThatItWasOpen(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("histories") List<Turn> turns,
            @ForAll("maintenance") List<Maintenance.Span> maintenance) {
        Instant moment = START.plusSeconds(SPAN);
        ClockReading reading = read(calendar, turns, maintenance, moment).reading();
        Course course = Course.of(START, turns);
        Duration open = Stream.concat(
                        course.closed().stream().map(part -> calendar.between(part.from(), part.until())),
                        Stream.ofNullable(course.openSince()).map(since -> calendar.between(since, moment)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(reading.elapsed().plus(reading.paused()).plus(reading.maintained()))
                .isEqualTo(open);
        assertThat(List.of(reading.elapsed(), reading.paused(), reading.maintained()))
                .noneMatch(Duration::isNegative);
    }

    @Property(tries = 400)
    void whenAClockIsOverItHasCountedWhatItAllows(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("histories") List<Turn> turns,
            @ForAll("maintenance") List<Maintenance.Span> maintenance) {
        Instant moment = START.plusSeconds(SPAN);
        Reckoning clock = read(calendar, turns, maintenance, moment);
        Instant due = clock.reading().due();

        if (due == null) {
            assertThat(clock.reading().elapsed()).isLessThan(ALLOWANCE);
        } else {
            assertThat(clock.track().elapsed(due)).isEqualTo(ALLOWANCE);
            assertThat(clock.track().elapsed(due.minusNanos(1))).isLessThan(ALLOWANCE);
        }
    }

    @Property(tries = 400)
    void aPauseMovesTheEndByExactlyItsLength(@ForAll("offsets") long pausedAfter, @ForAll("offsets") long pausedFor) {
        Instant from = START.plusSeconds(pausedAfter % Duration.ofHours(47).toSeconds());
        Instant until = from.plusSeconds(pausedFor);
        List<Turn> turns = List.of(
                new Turn(from, Turn.What.PAUSED, "anna", "waiting-vendor"),
                new Turn(until, Turn.What.RESUMED, "anna", null));

        ClockReading reading =
                read(WorkCalendar.ALWAYS, turns, List.of(), until).reading();

        assertThat(reading.due()).isEqualTo(START.plus(ALLOWANCE).plusSeconds(pausedFor));
        assertThat(reading.paused()).isEqualTo(Duration.ofSeconds(pausedFor));
    }

    @Property(tries = 400)
    void aReopenedIncidentGoesOnWithTheSameClock(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("moments") List<Instant> at) {
        List<Turn> turns = List.of(
                new Turn(at.get(0), Turn.What.RESOLVED, "anna", null),
                new Turn(at.get(1), Turn.What.REOPENED, "hub", null));

        Duration first = read(calendar, turns.subList(0, 1), List.of(), at.get(1))
                .reading()
                .elapsed();
        Duration all = read(calendar, turns, List.of(), at.get(2)).reading().elapsed();

        assertThat(all).isEqualTo(first.plus(calendar.between(at.get(1), at.get(2))));
    }

    @Property(tries = 200)
    void theSameHistoryReadsTheSameWhenItsTimesAreReadAgain(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("histories") List<Turn> turns) {
        ClockReading reading =
                read(calendar, turns, List.of(), START.plusSeconds(SPAN)).reading();

        assertThat(ReadingJson.read(ReadingJson.write(reading))).isEqualTo(reading);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.oneOf(
                Arbitraries.just(WorkCalendar.ALWAYS),
                Arbitraries.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
                        .map(ClockPropertyTest::nightShift));
    }

    @Provide
    Arbitrary<List<Turn>> histories() {
        return Combinators.combine(offsets(), Arbitraries.of(Turn.What.class), Arbitraries.of("anna", "hub"))
                .as((after, what, who) -> new Turn(START.plusSeconds(after), what, who, "waiting-vendor"))
                .list()
                .ofMaxSize(8)
                .map(turns -> {
                    List<Turn> sorted = new ArrayList<>(turns);
                    sorted.sort(Comparator.comparing(Turn::at));
                    return sorted;
                });
    }

    @Provide
    Arbitrary<List<Maintenance.Span>> maintenance() {
        return Combinators.combine(offsets(), Arbitraries.longs().between(1, 40_000))
                .as((after, length) ->
                        new Maintenance.Span(START.plusSeconds(after), START.plusSeconds(after + length), "Disks"))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Instant>> moments() {
        return offsets()
                .list()
                .ofSize(3)
                .map(seconds ->
                        seconds.stream().sorted().map(START::plusSeconds).toList());
    }

    @Provide
    Arbitrary<Long> offsets() {
        return Arbitraries.longs().between(0, SPAN);
    }

    private static List<Turn> until(List<Turn> turns, Instant moment) {
        return turns.stream().filter(turn -> !turn.at().isAfter(moment)).toList();
    }

    private static Reckoning read(
            WorkCalendar calendar, List<Turn> turns, List<Maintenance.Span> maintenance, Instant moment) {
        Term term = new Term(ALLOWANCE, "some", calendar);
        return Reckoning.of(ClockKind.RESOLVE, Course.of(START, turns), term, maintenance, null, moment);
    }

    private static WorkCalendar nightShift(String zone) {
        Map<DayOfWeek, List<Hours>> week = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(
                        Function.identity(), day -> List.of(new Hours(LocalTime.MIN, LocalTime.of(6, 30)))));
        return new BusinessCalendar(ZoneId.of(zone), week, Holidays.NONE);
    }
}
