package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Money;
import java.util.Optional;

/**
 * What a customer is expected to pay at a seller: what is usual there, as much dearer or cheaper as this customer buys elsewhere.
 * Of whom few payments are known that counts the less, and the amount may be the further off.
 *
 * @param usual what is usual at the seller
 * @param sales of how many payments
 * @param habit how many times the usual of sellers the customer pays
 * @param payments of how many payments
 * @param deviation how far off an amount may be, as a factor
 */
record Expected(Money usual, int sales, double habit, int payments, double deviation) {
    /** So many payments count as much as that customers pay what is usual. */
    private static final double PRIOR = 3;

    /** How far customers of whom nothing is known differ, as a logarithm. */
    private static final double UNKNOWN = 0.8;

    /** Whether the seller is known well enough to expect anything. */
    static boolean isKnown(Paid paid, Memory memory, Dial dial) {
        return Segment.PURSE.of(paid) != null
                && memory.usual(Segment.SELLER, paid).count() >= Math.max(1, dial.least())
                && paid.amount().minor() > 0;
    }

    /** What is expected, if the seller is known well enough. */
    static Optional<Expected> of(Paid paid, Memory memory, Dial dial) {
        if (!isKnown(paid, memory, dial)) {
            return Optional.empty();
        }
        Usual seller = memory.usual(Segment.SELLER, paid);
        Usual purse = memory.usual(Segment.PURSE, paid);
        int known = purse.count();
        double habit = known == 0 ? 0 : known / (known + PRIOR) * Math.log((double) purse.median() / Segment.THOUSAND);
        return Optional.of(new Expected(
                new Money(seller.median(), paid.amount().currency()),
                seller.count(),
                Math.exp(habit),
                known,
                Math.exp(Math.hypot(seller.spread(), UNKNOWN / Math.sqrt(known + 1)))));
    }

    /** How many times the expected an amount is. */
    double times(Money amount) {
        return amount.minor() / (usual.minor() * habit);
    }
}
