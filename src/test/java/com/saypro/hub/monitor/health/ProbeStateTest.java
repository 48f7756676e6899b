package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeStateTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void whatFailsSaysWhy() {
        assertThat(down("status", "HTTP 503 is not what it should answer", "bbbgg")
                        .words())
                .isEqualTo("Probe api: HTTP 503 is not what it should answer");
    }

    @Test
    void whatAnswersAgainAndIsNotTrustedYetSaysSo() {
        assertThat(down(null, null, "gbbbg").words())
                .isEqualTo("Probe api answers again, after 3 of its last 5 answers were bad");
    }

    private static ProbeState down(String trouble, String reason, String history) {
        return new ProbeState(
                "acme",
                "api",
                NOW,
                120,
                200,
                trouble,
                reason,
                null,
                history,
                State.DOWN,
                NOW,
                true,
                Duration.ofSeconds(30),
                2,
                3);
    }
}
