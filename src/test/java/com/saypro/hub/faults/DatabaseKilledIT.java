package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While PostgreSQL is dead deliveries are taken and wait in Kafka; when it is back each is recorded once. */
class DatabaseKilledIT {
    /** On a machine that is too slow for as many kills, the report tells how many there were. */
    private static final Duration BUDGET = Duration.ofSeconds(90);

    private final Stage stage = Stage.shared();

    @Test
    void nothingIsLostOrDoubledWhenTheDatabaseIsKilledAgainAndAgain() throws Exception {
        long begun = System.nanoTime();
        try (Load load = stage.load()) {
            for (int kill = 0; kill < Stage.SCALE && !Stage.isOver(begun, BUDGET); kill++) {
                stage.nextAcknowledged();
                Moment.random();
                kill(kill);
                Report.killed();
                stage.nextAcknowledged();
                stage.postgres.start();
                Report.recovered("database_killed", untilAnEventIsRecorded());
            }
        }
        assertThat(stage.ledger.since(begun)).allMatch(Ledger.Entry::acknowledged);
        stage.judge("database_killed");
    }

    /** As a machine that goes; every third time the server alone, as a person would who looks for what uses memory. */
    private void kill(int kill) throws Exception {
        if (kill % 3 == 2) {
            stage.postgres.killPostmaster();
        } else {
            stage.postgres.kill();
        }
    }

    private double untilAnEventIsRecorded() {
        long before = stage.rooms().count("select count(*) from event");
        return Stage.secondsUntil(() -> stage.rooms().count("select count(*) from event") > before);
    }
}
