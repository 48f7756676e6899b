package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** Refunds and disputes that come again and again, and are many for so few payments. */
final class Repeated {
    /** Of so many payments one that is contested is none too many. */
    private static final int PAYMENTS_A_DISPUTE = 50;
    /** Of so many payments one that is given back is none too many. */
    private static final int PAYMENTS_A_REFUND = 2;

    private Repeated() {}

    /** Why a customer's latest refund is one too many; null when it is not. */
    static Reason refunds(Trail customer, Instant at, RiskSettings settings) {
        Dial dial = settings.dial(Why.REFUNDS);
        int refunds = customer.refunds.within(RiskSettings.QUARTER, at);
        int payments = customer.payments.within(RiskSettings.QUARTER, at);
        if (payments < dial.least() || payments > PAYMENTS_A_REFUND * refunds) {
            return null;
        }
        return Reason.of(
                Why.REFUNDS,
                dial.weighs(refunds),
                () -> "of this customer %d payments were given back, of %d that were made within %d days"
                        .formatted(refunds, payments, RiskSettings.QUARTER.toDays()));
    }

    /** Why a seller's or product's latest dispute is one too many; null when it is not. */
    static Reason disputes(Why why, String about, Trail trail, Instant at, RiskSettings settings) {
        Dial dial = settings.dial(why);
        int disputes = trail.disputes.within(RiskSettings.SEASON, at);
        int payments = trail.payments.within(RiskSettings.SEASON, at);
        if (payments < dial.least() || payments > PAYMENTS_A_DISPUTE * disputes) {
            return null;
        }
        return Reason.of(
                why,
                dial.weighs(disputes),
                () -> "of this %s %d payments were contested, of %d that were made within %d days"
                        .formatted(about, disputes, payments, RiskSettings.SEASON.toDays()));
    }
}
