package com.saypro.hub.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Samples;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 5 ', 5",
        "'Sat, 31 Jan 2026 12:01:00 GMT', 60",
        "'Sat, 31 Jan 2026 11:00:00 GMT', 0",
        "999999999, 21600",
        "soon, 0",
        "-1, 0"
    })
    void aReceiverSaysHowLongItWantsToBeLeftAlone(String value, long seconds) {
        assertThat(RetryAfter.of(value, Samples.NOON)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
