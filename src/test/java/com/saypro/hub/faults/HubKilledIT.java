package com.saypro.hub.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A hub that is killed under load has lost nothing that it acknowledged, and applies nothing twice when it is back. */
class HubKilledIT {
    /** On a machine that is too slow for as many kills, the report tells how many there were. */
    private static final Duration BUDGET = Duration.ofSeconds(240);

    private final Stage stage = Stage.shared();

    @Test
    void nothingIsLostOrDoubledWhenTheHubIsKilledAgainAndAgain() throws Exception {
        long begun = System.nanoTime();
        try (Load load = stage.load()) {
            for (int kill = 0; kill < Stage.SCALE && !Stage.isOver(begun, BUDGET); kill++) {
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
