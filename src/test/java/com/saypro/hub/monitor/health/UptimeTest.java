package com.saypro.hub.monitor.health;

import static com.saypro.hub.monitor.health.State.DEGRADED;
import static com.saypro.hub.monitor.health.State.DOWN;
import static com.saypro.hub.monitor.health.State.MAINTENANCE;
import static com.saypro.hub.monitor.health.State.UNKNOWN;
import static com.saypro.hub.monitor.health.State.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.saypro.hub.event.Maintenance.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UptimeTest {
    private static Instant minute(long minute) {
        return Instant.parse("2026-01-31T10:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private static Change change(long minute, State state) {
        return new Change(minute(minute), state, List.of());
    }

    private static Uptime uptime(List<Change> changes, Long seen, Span... spans) {
        Instant end = seen == null ? null : minute(seen);
        List<Uptime.Stretch> stretches = Uptime.stretches(minute(0), minute(100), changes, end, List.of(spans));
        Duration whole = stretches.stream()
                .map(each -> Duration.between(each.from(), each.until()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isEqualTo(Duration.ofMinutes(100));
        return Uptime.of(minute(0), minute(100), stretches);
    }

    @Test
    void whatIsNotKnownCountsForNeither() {
        Uptime uptime = uptime(List.of(change(10, UP), change(50, DOWN), change(60, DEGRADED)), 90L);

        assertThat(uptime.percent()).isCloseTo(100.0 * 70 / 80, within(1e-9));
        assertThat(uptime.unknown()).isEqualTo(Duration.ofMinutes(20));
        assertThat(uptime.degraded()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void maintenanceIsToldApartWhateverWasSeenOfIt() {
        Uptime uptime = uptime(
                List.of(change(-5, UP), change(40, DOWN), change(60, UP)),
                100L,
                new Span(minute(45), minute(70), "moves"));

        assertThat(uptime.maintenance()).isEqualTo(Duration.ofMinutes(25));
        assertThat(uptime.down()).isEqualTo(Duration.ofMinutes(5));
        assertThat(uptime.percent()).isCloseTo(100.0 * 70 / 75, within(1e-9));
    }

    @Test
    void ofWhatNobodySawThereIsNoFigure() {
        assertThat(uptime(List.of(), null).percent()).isNull();
        assertThat(uptime(List.of(change(-10, UP)), 0L).percent()).isNull();
        assertThat(uptime(List.of(change(-10, UNKNOWN)), 100L, new Span(minute(-1), minute(200), ""))
                        .percent())
                .isNull();
        assertThat(Uptime.stretches(minute(0), minute(9), List.of(), null, List.of(new Span(minute(0), minute(9), ""))))
                .extracting(Uptime.Stretch::state)
                .containsExactly(MAINTENANCE);
    }
}
