package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:00:00Z",
                "2026-01-31T10:00:00.120Z",
                "2026-01-31T10:00:00.000001Z",
                "2026-01-31T10:00:00.999999999Z",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.500Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void aTimeIsWrittenWithTheDigitsItHasToTheMicrosecond(String time) {
        Event event = Samples.event("1", "payment.captured", "p1", Instant.parse(time), Delivery.newId());

        assertThat(event.toJson().get("time").asText()).isEqualTo(event.time().toString());
        assertThat(Event.parse(event.toBytes())).isEqualTo(event);
    }
}
