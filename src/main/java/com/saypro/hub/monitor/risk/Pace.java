package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** More payments at once than ever before, of a customer, by a card or to an address: whichever has more. */
final class Pace implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Stream<Reason> payers = Stream.of(
                of("customer's", memory.trail(Key.customer(known.paid())), at, settings),
                of("card's", memory.trail(Key.card(known.paid())), at, settings));
        Stream<Reason> addresses =
                memory.addresses(known.paid()).map(key -> of("address's", memory.trail(key), at, settings));
        return Stream.concat(payers, addresses)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Reason::points))
                .orElse(null);
    }

    private static Reason of(String whose, Trail trail, Instant at, RiskSettings settings) {
        if (trail == null) {
            return null;
        }
        int now = trail.tries.within(RiskSettings.BURST, at);
        if (now <= trail.busiest()) {
            return null;
        }
        return Reason.of(
                Why.PACE,
                settings.dial(Why.PACE).weighs(now),
                () -> "it is this %s payment number %d within %d minutes, where there were at most %d before"
                        .formatted(whose, now, RiskSettings.BURST.toMinutes(), trail.busiest()));
    }
}
