package com.saypro.hub.notify;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What monitoring sees of notices and of attempts to send. */
@Component
class NoticeMeters {
    private final MeterRegistry meters;

    NoticeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What became of a notice: {@code planned}, {@code unrouted} or {@code channel_off}. */
    void routed(String outcome) {
        Counter.builder("hub.notices")
                .description("Changes of incidents, by whether anybody is told")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    /** How an attempt ended: {@code sent}, {@code failed} or {@code given_up}. */
    void tried(String channel, String result) {
        Counter.builder("hub.messages.attempts")
                .description("Attempts to send a message")
                .tag("channel", channel)
                .tag("result", result)
                .register(meters)
                .increment();
    }
}
