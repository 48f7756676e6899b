package com.saypro.hub.incident.clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks, as time passes, at the clocks whose time has come. */
@Component
class ClockRound {
    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 5;

    private final LiveClocks clocks;

    ClockRound(LiveClocks clocks) {
        this.clocks = clocks;
    }

    @Scheduled(fixedDelay = 1000)
    void go() {
        for (int round = 0; round < ROUNDS; round++) {
            if (clocks.lookAround(AT_ONCE) < AT_ONCE) {
                return;
            }
        }
    }
}
