package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {
    private static final Instant START = Instant.parse("2026-01-26T00:00:00Z");

    /** Reckoned by hand. A history reads {@code hours action[ by who]}, and the vendor is maintained from hour 10 to 12. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody came             | acknowledge | | 0.5 | due      | 0.5 | 1   | ",
                "nobody came in time     | acknowledge | | 1.5 | breached | 1.5 | 1   | ",
                "at the last moment      | acknowledge | 1 acknowledged by anna | 9 | met | 1 | 1 | 1",
                "too late                | acknowledge | 1.5 acknowledged by anna | 9 | breached | 1.5 | 1 | 1.5",
                "the hub is nobody       | acknowledge | 0.5 acknowledged by hub | 2 | breached | 2 | 1 | ",
                "resolving is seeing it  | acknowledge | 0.5 resolved by anna | 9 | met | 0.5 | 1 | 0.5",
                "over by itself          | acknowledge | 0.5 resolved by hub | 9 | met | 0.5 | 1 | 0.5",
                "over, but too late      | acknowledge | 2 resolved by hub | 9 | breached | 2 | 1 | 2",
                "over, and back again    | acknowledge | 0.5 resolved by hub, 5 reopened by hub | 5.2 | due | 0.7 | 5.5 | ",
                "back again for too long | acknowledge | 0.5 resolved by hub, 5 reopened by hub | 5.6 | breached | 1.1 | 5.5 | ",
                "seen once is seen       | acknowledge | 0.5 acknowledged by anna, 1 resolved by anna, 5 reopened by hub | 9 | met | 0.5 | 1 | 0.5",
                "it goes on              | resolve | | 9 | due | 9 | 50 | ",
                "maintenance is excluded | resolve | | 20 | due | 18 | 50 | ",
                "within maintenance      | resolve | | 11 | due | 10 | 50 | ",
                "resolved in time        | resolve | 50 resolved by hub | 90 | met | 48 | 50 | 50",
                "resolved too late       | resolve | 51 resolved by hub | 90 | breached | 49 | 50 | 51",
                "not resolved            | resolve | | 51 | breached | 49 | 50 | ",
                "the same clock goes on  | resolve | 20 resolved by hub, 100 reopened by hub | 110 | due | 28 | 130 | ",
                "the same clock is over  | resolve | 20 resolved by hub, 100 reopened by hub | 131 | breached | 49 | 130 | ",
                "the last end counts     | resolve | 20 resolved by hub, 100 reopened by hub, 129 resolved by anna | 200 | met | 47 | 130 | 129",
                "held                    | resolve | 20 paused: waiting-vendor by anna | 90 | paused | 18 | | ",
                "held and gone on        | resolve | 20 paused: waiting-vendor by anna, 30 resumed by anna | 90 | breached | 78 | 60 | ",
                "held and resolved       | resolve | 20 paused: waiting-vendor by anna, 90 resolved by hub | 99 | met | 18 | 120 | 90",
                "held in maintenance     | resolve | 9 paused: waiting-vendor by anna, 11 resumed by anna | 20 | due | 17 | 51 | ",
                "held after it was over  | resolve | 51 paused: waiting-vendor by anna | 90 | breached | 49 | 50 | "
            })
    void aClockReadsAsPeopleWouldReckon(
            String what,
            String clock,
            String history,
            double at,
            String state,
            double elapsed,
            Double due,
            Double ended) {
        ClockReading reading = read(clock, history, at);

        assertThat(reading.state().word()).as(what).isEqualTo(state);
        assertThat(reading.elapsed()).as(what).isEqualTo(hours(elapsed));
        assertThat(reading.due()).as(what).isEqualTo(due == null ? null : START.plus(hours(due)));
        assertThat(reading.ended()).as(what).isEqualTo(ended == null ? null : START.plus(hours(ended)));
    }

    @Test
    void whatWasNotCountedIsShownApart() {
        ClockReading reading = read("resolve", "20 paused: waiting-vendor by anna, 30 resumed by bert", 40);

        assertThat(reading.paused()).isEqualTo(hours(10));
        assertThat(reading.pauses())
                .containsExactly(new Pause(START.plus(hours(20)), START.plus(hours(30)), "waiting-vendor", "anna"));
        assertThat(reading.maintained()).isEqualTo(hours(2));
        assertThat(reading.maintenance())
                .singleElement()
                .satisfies(span -> assertThat(span.reason()).isEqualTo("Disks"));
        assertThat(reading.elapsed()).isEqualTo(hours(28));
    }

    @Test
    void whatNobodyHadToAcknowledgeIsMarked() {
        assertThat(read("acknowledge", "0.5 resolved by hub", 9).unneeded()).isTrue();
        assertThat(read("acknowledge", "0.5 resolved by hub, 5 reopened by hub", 5.2)
                        .unneeded())
                .isFalse();
        assertThat(read("acknowledge", "2 resolved by hub", 9).unneeded()).isFalse();
        assertThat(read("resolve", "0.5 resolved by hub", 9).unneeded()).isFalse();
    }

    @Test
    void theFirstEndIsToldBesideTheLast() {
        ClockReading reading = read("resolve", "20 resolved by hub, 30 reopened by hub, 40 resolved by anna", 50);

        assertThat(reading.firstResolved()).isEqualTo(START.plus(hours(20)));
        assertThat(reading.ended()).isEqualTo(START.plus(hours(40)));
    }

    @Test
    void anEntryWithAnEarlierTimeThanTheOneBeforeCountsAsMadeThen() {
        ClockReading reading = read("resolve", "5 resolved by hub, 3 reopened by hub, 2 resolved by hub", 1);

        assertThat(reading.state()).isEqualTo(ClockState.MET);
        assertThat(reading.elapsed()).isEqualTo(hours(5));
        assertThat(reading.ended()).isEqualTo(START.plus(hours(5)));
    }

    private static ClockReading read(String clock, String history, double at) {
        ClockKind kind = clock.equals("resolve") ? ClockKind.RESOLVE : ClockKind.ACKNOWLEDGE;
        return Reckoning.of(
                        kind,
                        Course.of(START, turns(history)),
                        new Term(hours(kind == ClockKind.RESOLVE ? 48 : 1), "always", WorkCalendar.ALWAYS),
                        List.of(new Maintenance.Span(START.plus(hours(10)), START.plus(hours(12)), "Disks")),
                        null,
                        START.plus(hours(at)))
                .reading();
    }

    private static List<Turn> turns(String history) {
        List<Turn> turns = new ArrayList<>();
        Stream.of(history == null ? new String[0] : history.split(", ")).forEach(entry -> {
            String[] parts = entry.split(" ", 2);
            String[] deed = parts[1].split(" by ");
            Instant at = START.plus(hours(Double.parseDouble(parts[0])));
            turns.add(Turn.of(at, deed[1], deed[0]).orElseThrow());
        });
        return turns;
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }
}
