package com.saypro.hub.reconcile.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.saypro.hub.event.Sum;
import java.time.LocalDate;

/**
 * What a vendor booked on a day in one currency. Gross, refunds, disputes and other less the fees, and with what is
 * unexplained, are the net; the net less the payout is what the vendor holds more than before. What it holds in all is not
 * said: no vendor tells it with its entries, and the hub need not know the first of them.
 *
 * @param vendor whose books
 * @param day in UTC
 * @param currency ISO 4217
 * @param entries how many lines it has
 * @param gross money from customers
 * @param refunds money back to customers, below zero
 * @param disputes money that disputes took, below zero, less what they gave back
 * @param other what else moved, payouts aside
 * @param feesCharged all fees, those of entries and those that are entries
 * @param feesExpected the fees by the contract, of the entries that it speaks of; null when it speaks of none
 * @param feesDifference how much more was charged for those entries; null when there are none
 * @param entriesWithoutContract how many entries no contract speaks of, payouts aside
 * @param feesWithoutContract the fees of those
 * @param unexplained by how much the nets of entries differ from their gross less their fee
 * @param net what the entries come to, payouts aside
 * @param payout what was paid out to our bank; below zero where the vendor took money from there
 * @param payoutsCompared how many of the payouts begun on the day name their entries
 * @param payoutsNotCompared how many do not, or have some in another currency
 * @param difference by how much the payouts that were compared are more than their entries; null when there are none
 * @param change what the vendor holds more than before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        String vendor,
        LocalDate day,
        String currency,
        long entries,
        Sum gross,
        Sum refunds,
        Sum disputes,
        Sum other,
        Sum feesCharged,
        Sum feesExpected,
        Sum feesDifference,
        long entriesWithoutContract,
        Sum feesWithoutContract,
        Sum unexplained,
        Sum net,
        Sum payout,
        long payoutsCompared,
        long payoutsNotCompared,
        Sum difference,
        Sum change) {

    /** Whether anything in it is not as it should be. */
    public boolean differs() {
        return isSome(feesDifference) || isSome(difference) || isSome(unexplained);
    }

    private static boolean isSome(Sum sum) {
        return sum != null && sum.minor().signum() != 0;
    }
}
