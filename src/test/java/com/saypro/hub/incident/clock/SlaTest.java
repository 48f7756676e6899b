package com.saypro.hub.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final Sla sla = RoomsOnPostgres.bean(Sla.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void whatWasStoppedCountsAndWhatIsPastDueCountsNow() {
        clock(1, "stripe", "payment", "met", hours(-10), hours(-12), false);
        clock(2, "stripe", "payment", "breached", hours(-10), hours(-2), false);
        // Nobody looked at it since it was due.
        clock(3, "adyen", "payment", "due", hours(-1), null, false);
        clock(4, "adyen", "payment", "due", hours(1), null, false);
        clock(5, "adyen", "payment", "paused", null, null, false);
        clock(6, "hubspot", "crm", "met", hours(-10), hours(-12), true);
        clock(7, "hubspot", "crm", "met", hours(-10), hours(-24 * 31), false);
        clock(8, "hubspot", "crm", "breached", hours(-24 * 40), null, false);
        clock(9, null, null, "met", hours(-10), hours(-12), false);

        Map<String, String> figures = figures(sla.of(MONTH, null, null, NOW));

        assertThat(figures)
                .containsOnly(
                        Map.entry("all null null", "2 met 3 breached 2 overdue 1 unneeded 1 running 1 paused"),
                        Map.entry("category payment null", "1 met 2 breached 1 overdue 0 unneeded 1 running 1 paused"),
                        Map.entry("category crm null", "0 met 1 breached 1 overdue 1 unneeded 0 running 0 paused"),
                        Map.entry("category null null", "1 met 0 breached 0 overdue 0 unneeded 0 running 0 paused"),
                        Map.entry("vendor payment stripe", "1 met 1 breached 0 overdue 0 unneeded 0 running 0 paused"),
                        Map.entry("vendor payment adyen", "0 met 1 breached 1 overdue 0 unneeded 1 running 1 paused"),
                        Map.entry("vendor crm hubspot", "0 met 1 breached 1 overdue 1 unneeded 0 running 0 paused"),
                        Map.entry("vendor null null", "1 met 0 breached 0 overdue 0 unneeded 0 running 0 paused"));
        assertThat(sla.of(MONTH, null, null, NOW).breaches())
                .extracting(Breach::incident)
                .containsExactly("INC-000003", "INC-000002", "INC-000008");
    }

    @Test
    void onlyWhatIsAskedForIsCounted() {
        clock(1, "stripe", "payment", "met", hours(-10), hours(-12), false);
        clock(2, "hubspot", "crm", "breached", hours(-10), hours(-2), false);

        assertThat(figures(sla.of(MONTH, Category.PAYMENT, "stripe", NOW)))
                .hasSize(3)
                .doesNotContainKey("category crm null");
        assertThat(sla.of(MONTH, Category.PAYMENT, null, NOW).breaches()).isEmpty();
        assertThat(sla.of(Duration.ofHours(1), null, null, NOW).figures()).isEmpty();
    }

    @Test
    void whatWasNotCountedIsShownApart() {
        clock(1, "stripe", "payment", "met", hours(-10), hours(-12), false);
        RoomsOnPostgres.sql()
                .sql("update incident_clock set paused = 60, maintained = 3600")
                .update();

        assertThat(sla.of(MONTH, null, null, NOW).figures()).allSatisfy(figure -> {
            assertThat(figure.pausedTime()).isEqualTo(Duration.ofMinutes(1));
            assertThat(figure.maintenanceTime()).isEqualTo(Duration.ofHours(1));
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, -, -, true, no clock was stopped or ran out",
                "12, 0, 100.00, true, true, 12 of 12; fewer than 100: one breach would miss the target",
                "11, 1, 91.66, false, true, 11 of 12; fewer than 100: the percentage says little",
                "99, 1, 99.00, true, false, 99 of 100",
                "989999, 10001, 98.99, false, false, 989999 of 1000000",
                "100, 0, 100.00, true, false, 100 of 100"
            })
    void theCountsStandBesideThePercentageWhichIsNeverRoundedUp(
            long met, long breached, BigDecimal percent, Boolean reached, boolean small, String said) {
        SlaFigure figure = new SlaFigure(
                ClockKind.RESOLVE,
                "all",
                null,
                null,
                met,
                breached,
                0,
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                BigDecimal.valueOf(99),
                100);

        assertThat(figure.percent()).isEqualTo(percent);
        assertThat(figure.reached()).isEqualTo(reached);
        assertThat(figure.small()).isEqualTo(small);
        assertThat(figure.said()).isEqualTo(said);
    }

    private static Map<String, String> figures(SlaReport report) {
        Function<SlaFigure, String> key = figure -> figure.of() + " " + figure.category() + " " + figure.vendor();
        return report.figures().stream()
                .collect(Collectors.toMap(
                        key,
                        figure -> figure.met() + " met " + figure.breached() + " breached " + figure.overdue()
                                + " overdue " + figure.unneeded() + " unneeded " + figure.running() + " running "
                                + figure.paused() + " paused"));
    }

    private static void clock(
            long number, String vendor, String category, String state, Instant due, Instant ended, boolean unneeded) {
        RoomsOnPostgres.sql()
                .sql("""
                        insert into incident (number, fingerprint, vendor, category, route, step, class, severity, found_severity,
                          kind, title, count, first_seen, last_seen)
                        values (?, ?, ?, ?, 'r', 's', 'vendor', 'error', 'error', 'k', 't', 1, now(), now())""")
                .params(Arrays.asList(number, "f" + number, vendor, category))
                .update();
        RoomsOnPostgres.sql()
                .sql("""
                        insert into incident_clock (incident, clock, state, started, due, ended, unneeded, paused, maintained,
                          turns, told, reading)
                        values (?, 'resolve', ?, now(), ?, ?, ?, 0, 0, 0, '', '{}')""")
                .params(Arrays.asList(number, state, Times.written(due), Times.written(ended), unneeded))
                .update();
    }

    private static Instant hours(long later) {
        return NOW.plus(Duration.ofHours(later));
    }
}
