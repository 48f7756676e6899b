package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of a payout.
 *
 * @param vendor who pays
 * @param payout its id there
 * @param state {@code created}, {@code paid} or {@code failed}, as the newest event tells
 * @param amount as the newest event tells
 * @param began when the first event happened, by the vendor's clock
 * @param changed when the newest did
 */
record ToldPayout(String vendor, String payout, String state, Money amount, Instant began, Instant changed) {
    static final List<String> STATES = List.of("created", "paid", "failed");

    private static final Comparator<ToldPayout> FORWARD = Comparator.comparing(ToldPayout::changed)
            .thenComparingInt(payout -> STATES.indexOf(payout.state))
            .thenComparingLong(payout -> payout.amount.minor());

    /** @throws IllegalArgumentException when it cannot be kept; the message says why */
    static ToldPayout of(Event event) {
        String state = event.type().substring(event.type().indexOf('.') + 1);
        if (!STATES.contains(state)) {
            throw new IllegalArgumentException("Nobody knows a payout that is '" + state + "'");
        }
        return new ToldPayout(
                event.vendor(),
                Told.text(event.data(), "payoutId"),
                state,
                Told.money(event.data(), "amount"),
                event.time(),
                event.time());
    }

    LocalDate day() {
        return began.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** What both know of the same payout. */
    ToldPayout join(ToldPayout other) {
        ToldPayout newest = FORWARD.compare(this, other) >= 0 ? this : other;
        Instant first = began.isBefore(other.began) ? began : other.began;
        return new ToldPayout(vendor, payout, newest.state, newest.amount, first, newest.changed);
    }
}
