package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private final Sampling sampling = new Sampling();

    /** How many payloads of a topic are taken when one comes every millisecond. */
    private int taken(String topic, int fromSecond, int seconds) {
        int taken = 0;
        for (long ms = fromSecond * 1000L; ms < (fromSecond + seconds) * 1000L; ms++) {
            taken += sampling.takes(topic, TimeUnit.MILLISECONDS.toNanos(ms)) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void ofEachTopicTwentyASecondAreTakenAtFirst() {
        assertThat(taken("a", 0, 1)).isEqualTo(20);
        assertThat(taken("b", 0, 1)).isEqualTo(20);
    }

    @Test
    void afterTwoHundredOneInTenSecondsIsTaken() {
        assertThat(taken("a", 0, 10)).isEqualTo(200);
        assertThat(taken("a", 10, 100)).isEqualTo(10);
    }

    @Test
    void topicsWithoutNumberAreNotLookedAt() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(sampling.takes("t" + i, 0)).isEqualTo(i < 200);
        }
    }
}
