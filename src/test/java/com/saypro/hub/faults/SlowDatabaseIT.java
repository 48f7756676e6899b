package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.whole.HubProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A database 200 ms away slows nobody who sends: webhooks are taken as fast as before, what cannot be recorded yet waits in
 * Kafka and not in the hub's memory, and it is worked off afterwards. The database itself answers at once; the line to it is
 * slow, so every round trip of every statement costs as much.
 */
class SlowDatabaseIT {
    private static final long SLOW_MS = 200;
    private static final long GROWN_BYTES = 300 << 20;

    private final Stage stage = Stage.shared();

    @Test
    @EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
    void aSlowDatabaseSlowsNoVendorAndItsBacklogIsWorkedOff() throws Exception {
        HubProcess hub = stage.hub;
        try (Load load = new Load(stage.ledger, Load.EVERYBODY, hub::webhooks, 2_000)) {
            double usual = p99(Stage.A_WHILE.dividedBy(2));
            long memory = hub.memory();
            stage.line.delay(SLOW_MS);
            double slow = p99(Stage.A_WHILE);
            long waiting = waiting();
            long grown = hub.memory() - memory;
            Report.figure("slow_database_ingest_p99_ms", slow);
            Report.figure("slow_database_usual_ingest_p99_ms", usual);
            Report.figure("slow_database_backlog", waiting);
            Report.figure("slow_database_memory_growth_mb", grown >> 20);
            assertThat(slow).isLessThan(3 * usual + 50);
            assertThat(waiting).isPositive();
            assertThat(grown).isLessThan(GROWN_BYTES);
        } finally {
            stage.line.delay(0);
        }
        stage.judge("slow_database");
    }

    /** The p99 of the answers of so long, in milliseconds; none of them may be anything but an acceptance. */
    private double p99(Duration span) {
        long start = System.nanoTime();
        await().atMost(span.plusSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> System.nanoTime() - start > span.toNanos());
        List<Ledger.Entry> answers = stage.ledger.since(start);
        assertThat(answers).allMatch(Ledger.Entry::acknowledged);
        return Ledger.percentile(answers, 0.99);
    }

    /** Acknowledged events that are not in the log yet. */
    private long waiting() {
        long told = stage.ledger.acknowledged().keySet().stream()
                .mapToLong(notice -> notice.events().size())
                .sum();
        return told - stage.rooms().count("select count(*) from event");
    }
}
