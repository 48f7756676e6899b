package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An amount far above what others pay, where the customer is not known to pay such. The nearest segment that is known speaks. */
final class AmountAround implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        if (AmountExpected.speaks(known.paid(), memory, settings)) {
            return null;
        }
        Optional<Compared> own =
                Compared.with(Segment.CUSTOMER, known.paid(), memory, settings.dial(Why.AMOUNT_OF_CUSTOMER));
        if (own.isPresent() && !own.get().isStrange(settings.dial(Why.AMOUNT_OF_CUSTOMER))) {
            return null;
        }
        Dial dial = settings.dial(Why.AMOUNT_AROUND);
        return Stream.of(Segment.SELLER, Segment.COUNTRY, Segment.METHOD)
                .flatMap(segment -> Compared.with(segment, known.paid(), memory, dial).stream())
                .findFirst()
                .map(compared -> compared.reason(Why.AMOUNT_AROUND, dial))
                .orElse(null);
    }
}
