package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** A customer who contested payments before. */
final class Contested implements Judge {
    /** Of so many payments one may go wrong. */
    private static final int PAYMENTS_A_DISPUTE = 10;

    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Trail customer = memory.trail(Key.customer(known.paid()));
        if (customer == null) {
            return null;
        }
        int disputes = customer.disputes.within(RiskSettings.HALF_YEAR, at);
        if (disputes == 0 || customer.payments.within(RiskSettings.HALF_YEAR, at) > PAYMENTS_A_DISPUTE * disputes) {
            return null;
        }
        return Reason.of(
                Why.CONTESTED,
                settings.dial(Why.CONTESTED).weighs(disputes),
                () -> "this customer contested %d of its payments in %d days"
                        .formatted(disputes, RiskSettings.HALF_YEAR.toDays()));
    }
}
