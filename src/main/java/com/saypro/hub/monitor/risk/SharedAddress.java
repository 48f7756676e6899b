package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** Several customers who send to one address within a day, where there never were so many: not a place to pick parcels up. */
final class SharedAddress implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        return memory.addresses(known.paid())
                .map(key -> of(memory.trail(key), at, settings))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Reason::points))
                .orElse(null);
    }

    private static Reason of(Trail address, Instant at, RiskSettings settings) {
        int customers = address.met(RiskSettings.DAY, at);
        int most = address.payments.most(RiskSettings.QUARTER, at);
        if (customers <= most) {
            return null;
        }
        return Reason.of(
                Why.SHARED_ADDRESS,
                settings.dial(Why.SHARED_ADDRESS).weighs(customers),
                () ->
                        "%d different customers sent to its address within a day, where there were at most %d payments a day before"
                                .formatted(customers, most));
    }
}
