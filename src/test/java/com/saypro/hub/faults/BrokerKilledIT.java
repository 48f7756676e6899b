package com.saypro.hub.faults;

import org.junit.jupiter.api.Test;

/** While the broker is dead nothing is acknowledged; what was before and is afterwards becomes an event once. */
class BrokerKilledIT {
    private final Stage stage = Stage.shared();

    @Test
    void nothingIsLostOrDoubledWhenTheBrokerIsKilledAgainAndAgain() throws Exception {
        try (Load load = stage.load()) {
            for (int kill = 0; kill < Stage.SCALE; kill++) {
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
