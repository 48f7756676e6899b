package com.saypro.hub.reconcile.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.saypro.hub.event.Sum;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of a statement: an entry of the vendor's books, or a payout that it told of and has no entry for.
 *
 * @param vendor whose books
 * @param day the day of the booking in UTC
 * @param entry the entry's id, or the payout's
 * @param kind the vendor's word for it
 * @param heading what it stands under
 * @param gross what it moves before the fee; below zero where that leaves us
 * @param fee what is kept of it; below zero where it is given back
 * @param net what it moves
 * @param expected the fee by the contract; null where no contract speaks of it
 * @param source what it was booked for, e.g. the payment; null when unknown
 * @param payout the payout that it is paid with; null when unknown
 * @param booked when it was booked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        String vendor,
        LocalDate day,
        String entry,
        String kind,
        Heading heading,
        Sum gross,
        Sum fee,
        Sum net,
        Sum expected,
        String source,
        String payout,
        Instant booked) {

    Totals totals() {
        boolean priced = expected != null;
        return new Totals(
                1,
                gross.minor(),
                fee.minor(),
                net.minor(),
                priced ? 1 : 0,
                priced ? expected.minor() : Totals.NOTHING,
                priced ? fee.minor() : Totals.NOTHING);
    }
}
