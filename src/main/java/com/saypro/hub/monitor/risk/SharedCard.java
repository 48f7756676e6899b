package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** Several customers of one card within a day. */
final class SharedCard implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Trail card = memory.trail(Key.card(known.paid()));
        if (card == null) {
            return null;
        }
        int customers = card.met(RiskSettings.DAY, at);
        return Reason.of(
                Why.SHARED_CARD,
                settings.dial(Why.SHARED_CARD).weighs(customers),
                () -> "%d different customers paid by its card within a day".formatted(customers));
    }
}
