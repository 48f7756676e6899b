package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** Several cards of one customer within a day. */
final class ManyCards implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Trail customer = memory.trail(Key.customer(known.paid()));
        if (customer == null) {
            return null;
        }
        int cards = customer.met(RiskSettings.DAY, at);
        return Reason.of(
                Why.CARDS,
                settings.dial(Why.CARDS).weighs(cards),
                () -> "this customer used %d different cards within a day".formatted(cards));
    }
}
