package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** An amount far above the customer's usual. */
final class CustomersAmount implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        if (AmountExpected.speaks(known.paid(), memory, settings)) {
            return null;
        }
        Dial dial = settings.dial(Why.AMOUNT_OF_CUSTOMER);
        return Compared.with(Segment.CUSTOMER, known.paid(), memory, dial)
                .map(compared -> compared.reason(Why.AMOUNT_OF_CUSTOMER, dial))
                .orElse(null);
    }
}
