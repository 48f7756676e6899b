package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small marketplace, which must not get worse; the bench measures a large one. */
class TrialTest {
    @Test
    void whatShipsFindsMostFraudsAndRarelySuspectsTheHonest() {
        Trial trial = Trial.of(7, 8_000, 8);

        assertThat(trial.fraudShare()).isBetween(0.01, 0.02);
        assertThat(trial.precision()).as("wrong: %s", trial.wrong()).isGreaterThan(0.85);
        assertThat(trial.recall()).as("%s", trial.byPattern()).isGreaterThan(0.7);
    }
}
