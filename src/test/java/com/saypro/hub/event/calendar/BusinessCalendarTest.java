package com.saypro.hub.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
    private static final String OFFICE = """
            zone: Europe/Berlin
            hours: {monday-thursday: "09:00-12:00, 13:00-17:00", friday: "09:00-15:00"}
            holidays: ["12-25", "12-26", 2026-04-06]
            """;
    private static final String NIGHTS = """
            zone: %s
            hours: {monday-sunday: "%s"}
            """;

    /** Reckoned by hand; local times. */
    @ParameterizedTest
    @CsvSource({
        "an ordinary day, 2026-01-26T08:00, 2026-01-26T18:00, PT7H",
        "over lunch, 2026-01-26T11:30, 2026-01-26T13:30, PT1H",
        "a night, 2026-01-26T16:00, 2026-01-27T10:00, PT2H",
        "a weekend, 2026-01-30T14:00, 2026-02-02T10:00, PT2H",
        "a week, 2026-01-26T00:00, 2026-02-02T00:00, PT34H",
        "Easter Monday, 2026-04-03T14:30, 2026-04-07T10:00, PT1H30M",
        "Christmas to New Year, 2025-12-24T16:00, 2026-01-01T10:00, PT23H",
        "outside of hours, 2026-01-30T15:00, 2026-02-02T09:00, PT0S",
        "the wrong way round, 2026-01-27T10:00, 2026-01-26T10:00, PT0S"
    })
    void hoursAreCountedAsPeopleCountThem(String what, LocalDateTime from, LocalDateTime until, Duration expected)
            throws BrokenFile {
        assertThat(calendar(OFFICE).between(berlin(from), berlin(until)))
                .as(what)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-26T08:00, PT1H, 2026-01-26T10:00",
        "2026-01-26T11:00, PT1H, 2026-01-26T12:00",
        "2026-01-26T11:00, PT2H, 2026-01-26T14:00",
        "2026-01-30T14:00, PT2H, 2026-02-02T10:00",
        "2025-12-24T16:00, PT8H, 2025-12-29T17:00",
        "2025-12-31T16:00, PT2H, 2026-01-01T10:00"
    })
    void soMuchIsOverAtTheFirstMomentUpToWhichItWasWorked(LocalDateTime from, Duration time, LocalDateTime over)
            throws BrokenFile {
        assertThat(calendar(OFFICE).over(time, berlin(from), berlin(from).plus(Duration.ofDays(30))))
                .contains(berlin(over));
    }

    /** A night's hours where clocks are put forward or back that night. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 00:00-06:00, 2026-03-29, PT5H",
        "Europe/Berlin, 00:00-06:00, 2026-10-25, PT7H",
        "Europe/Berlin, 02:30-06:00, 2026-03-29, PT3H",
        "Europe/Berlin, 02:30-06:00, 2026-10-25, PT4H30M",
        "Europe/Berlin, 00:00-02:30, 2026-10-25, PT3H30M",
        "'Europe/Berlin', '00:00-02:30, 02:30-04:00', 2026-10-25, PT5H",
        "America/New_York, 00:00-06:00, 2026-03-08, PT5H",
        "America/New_York, 00:00-06:00, 2026-11-01, PT7H",
        "Australia/Lord_Howe, 00:00-06:00, 2026-10-04, PT5H30M",
        "Australia/Lord_Howe, 00:00-06:00, 2026-04-05, PT6H30M",
        "Asia/Kathmandu, 00:00-06:00, 2026-03-29, PT6H",
        "America/Havana, 00:00-24:00, 2026-11-01, PT25H",
        "America/Havana, 00:00-24:00, 2026-03-08, PT23H"
    })
    void aNightIsAsLongAsItReallyIs(String zone, String hours, LocalDate day, Duration expected) throws BrokenFile {
        ZoneId there = ZoneId.of(zone);
        assertThat(calendar(NIGHTS.formatted(zone, hours))
                        .between(
                                day.atStartOfDay(there).toInstant(),
                                day.plusDays(1).atStartOfDay(there).toInstant()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{zone: Mars/Base, hours: {monday: \"09:00-17:00\"}}",
                "{zone: UTC}",
                "{zone: UTC, hours: {}}",
                "{zone: UTC, hours: {someday: \"09:00-17:00\"}}",
                "{zone: UTC, hours: {monday: \"17:00-09:00\"}}",
                "{zone: UTC, hours: {monday: \"09:00\"}}",
                "{zone: UTC, hours: {monday: \"nine to five\"}}",
                "{zone: UTC, hours: {monday-friday: \"09:00-17:00\", tuesday: \"09:00-12:00\"}}",
                "{zone: UTC, hours: {monday: \"09:00-17:00\"}, holidays: [Christmas]}"
            })
    void whatIsNoCalendarIsRefused(String wrong) {
        assertThatThrownBy(() -> calendar(wrong)).isInstanceOf(BrokenFile.class);
    }

    @Test
    void dayAndNightIsAllTheTimeThereIs() {
        Instant start = Instant.parse("2026-03-29T00:00:00Z");

        assertThat(WorkCalendar.ALWAYS.over(Duration.ofHours(48), start, start.plus(Duration.ofDays(9))))
                .contains(Instant.parse("2026-03-31T00:00:00Z"));
    }

    private static WorkCalendar calendar(String yaml) throws BrokenFile {
        return CalendarSection.read(Entry.of(Path.of("calendar.yaml"), yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
