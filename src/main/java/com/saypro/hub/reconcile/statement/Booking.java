package com.saypro.hub.reconcile.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.contract.Contracts.Charge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An entry of a vendor's books as one event tells of it.
 *
 * @param vendor whose books
 * @param entry its id there
 * @param kind the vendor's word for it
 * @param gross what it moves before the fee
 * @param fee minor units of the same currency
 * @param net minor units of the same currency
 * @param source what it was booked for; null when unknown
 * @param payout the payout that it is paid with; null when unknown
 * @param booked when, by the vendor's clock
 * @param event the event's id
 */
record Booking(
        String vendor,
        String entry,
        String kind,
        Money gross,
        long fee,
        long net,
        String source,
        String payout,
        Instant booked,
        String event) {

    /** @throws IllegalArgumentException when it cannot be kept; the message says why */
    static Booking of(Event event) {
        JsonNode data = event.data();
        Money gross = Told.money(data, "gross");
        return new Booking(
                event.vendor(),
                Told.text(data, "entryId"),
                Told.text(data, "kind"),
                gross,
                Told.minor(data, "fee", gross.currency()),
                Told.minor(data, "net", gross.currency()),
                Told.textOrNull(data, "sourceId"),
                Told.textOrNull(data, "payoutId"),
                event.time(),
                event.id());
    }

    LocalDate day() {
        return booked.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** What a contract is asked about it. */
    Charge charge(String method, String country) {
        return new Charge(vendor, kind, gross, booked, method, country);
    }
}
