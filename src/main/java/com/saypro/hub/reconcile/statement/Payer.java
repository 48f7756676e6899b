package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Event;
import java.time.Instant;

/**
 * What the fee of a payment depends on and its entry does not say.
 *
 * @param vendor the payment's vendor
 * @param payment its id there
 * @param method e.g. {@code card}; null when unknown
 * @param country ISO 3166-1 alpha-2; null when unknown
 * @param told when the event happened, by the vendor's clock
 */
record Payer(String vendor, String payment, String method, String country, Instant told) {
    /** @throws IllegalArgumentException when it cannot be kept; the message says why */
    static Payer of(Event event) {
        return new Payer(
                event.vendor(),
                event.subject(),
                Told.textOrNull(event.data(), "method"),
                Told.textOrNull(event.data(), "country"),
                event.time());
    }

    boolean isKnown() {
        return method != null || country != null;
    }

    /** What both know of the same payment. */
    Payer join(Payer other) {
        boolean mine = !told.isBefore(other.told);
        Payer newer = mine ? this : other;
        Payer older = mine ? other : this;
        return new Payer(
                vendor,
                payment,
                newer.method == null ? older.method : newer.method,
                newer.country == null ? older.country : newer.country,
                newer.told);
    }
}
