package com.saypro.hub.faults;

import org.junit.jupiter.api.Test;

/** A hub that is killed under load has lost nothing that it acknowledged, and applies nothing twice when it is back. */
class HubKilledIT {
    private final Stage stage = Stage.shared();

    @Test
    void nothingIsLostOrDoubledWhenTheHubIsKilledAgainAndAgain() throws Exception {
        try (Load load = stage.load()) {
            for (int kill = 0; kill < Stage.SCALE; kill++) {
                stage.nextAcknowledged();
                Moment.random();
                stage.hub.kill();
                Report.killed();
                stage.hub.launch();
                Report.recovered("hub_killed", stage.nextAcknowledged());
            }
            Stage.secondsUntil(stage.hub::isReady);
        }
        stage.judge("hub_killed");
    }
}
