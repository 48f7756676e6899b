package com.saypro.hub.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While the broker is dead nothing is acknowledged; what was before and is afterwards becomes an event once. */
class BrokerKilledIT {
    /** On a machine that is too slow for as many kills, the report tells how many there were. */
    private static final Duration BUDGET = Duration.ofSeconds(120);

    private final Stage stage = Stage.shared();

    @Test
    void nothingIsLostOrDoubledWhenTheBrokerIsKilledAgainAndAgain() throws Exception {
        long begun = System.nanoTime();
        try (Load load = stage.load()) {
            for (int kill = 0; kill < Stage.SCALE && !Stage.isOver(begun, BUDGET); kill++) {
                stage.nextAcknowledged();
                Moment.random();
                stage.kafka.kill();
                Report.killed();
                stage.kafka.launch();
                Report.recovered("broker_killed", stage.nextAcknowledged());
            }
        }
        stage.judge("broker_killed");
    }
}
