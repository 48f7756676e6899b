package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A hub whose clock is moved by hours while it runs loses and doubles nothing. What it cannot prove by then it refuses:
 * Stripe and HubSpot sign the time, and come again until the clock is right.
 */
class ClockMovedIT {
    private static final Set<String> SIGN_THE_TIME = Set.of("stripe", "hubspot");
    private static final Duration HOURS = Duration.ofHours(6);

    /** What was under way when the clock was moved has its answer by then, in nanoseconds. */
    private static final long HALF_A_SECOND = 500_000_000;

    private final Stage stage = Stage.shared();

    @Test
    @EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
    void aClockMovedByHoursHasTheHubRefuseWhatItCannotProveAndLoseNothing() throws Exception {
        try (Load load = stage.load()) {
            stage.nextAcknowledged();
            for (Duration by : List.of(HOURS, HOURS.negated())) {
                stage.clock.move(by);
                refusesWhatSignsTheTime();
                stage.clock.move(Duration.ZERO);
                long right = System.nanoTime();
                Report.recovered(
                        "clock_moved",
                        Stage.secondsUntil(
                                () -> SIGN_THE_TIME.stream().allMatch(vendor -> isTakenAgain(vendor, right))));
            }
            Report.figure("clock_moved_next_balance_of_books_in_s", nextBalance());
        } finally {
            stage.clock.move(Duration.ZERO);
        }
        stage.judge("clock_moved");
    }

    private boolean isTakenAgain(String vendor, long since) {
        return stage.ledger.since(since).stream()
                .anyMatch(entry -> entry.notice().vendor().equals(vendor) && entry.acknowledged());
    }

    private void refusesWhatSignsTheTime() {
        Stage.secondsUntil(() -> stage.ledger.since(System.nanoTime() - 1_000_000_000).stream()
                .anyMatch(entry -> entry.status() == 401));
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> refused(start + HALF_A_SECOND) > 5);
        List<Ledger.Entry> answers = stage.ledger.since(start + HALF_A_SECOND);
        assertThat(answers)
                .allSatisfy(entry -> assertThat(entry.status())
                        .as(entry.notice().vendor())
                        .isEqualTo(SIGN_THE_TIME.contains(entry.notice().vendor()) ? 401 : 202));
        Report.figure("clock_moved_refused", refused(0));
    }

    private long refused(long since) {
        return stage.ledger.since(since).stream()
                .filter(entry -> entry.status() == 401)
                .count();
    }

    /** What is to be done at a time waits until the clock has come to it, so a clock set back makes it wait. */
    private double nextBalance() {
        long next = stage.rooms().count("select next_fire_time from qrtz_triggers where trigger_name = 'books'");
        return (next - System.currentTimeMillis()) / 1e3;
    }
}
