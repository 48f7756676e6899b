package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Declined again and again, until it went through. */
final class Declined implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        int declines = Stream.of(Key.customer(known.paid()), Key.card(known.paid()))
                .map(memory::trail)
                .filter(Objects::nonNull)
                .mapToInt(trail -> trail.declines.within(RiskSettings.HOUR, at))
                .max()
                .orElse(known.declines());
        return Reason.of(
                Why.DECLINES,
                settings.dial(Why.DECLINES).weighs(declines),
                () -> "%d attempts were declined in the hour before it went through".formatted(declines));
    }
}
