package com.saypro.hub.reconcile.contract;

import com.saypro.hub.reconcile.contract.Contracts.Charge;
import java.math.BigDecimal;
import java.util.Optional;

/** What a kind of entry costs. */
sealed interface Tariff {
    /** The fee in minor units of the gross's currency, negative where it is given back; empty when that cannot be known. */
    Optional<BigDecimal> fee(Charge charge);

    /** It has a price. */
    record Priced(Price price) implements Tariff {
        @Override
        public Optional<BigDecimal> fee(Charge charge) {
            return price.of(charge);
        }
    }

    /** What of a price is given back. */
    enum Returns {
        NONE,
        PERCENT,
        ALL
    }

    /**
     * It gives back what something else has cost.
     *
     * @param price what that costs; null where nothing is given back
     */
    record Returned(Returns returns, Price price) implements Tariff {
        @Override
        public Optional<BigDecimal> fee(Charge charge) {
            if (returns == Returns.NONE) {
                return Optional.of(BigDecimal.ZERO);
            }
            if (price.hasTiers()) {
                // What is given back may be a part of the amount, and of the whole the contract is not told.
                return Optional.empty();
            }
            return (returns == Returns.ALL ? price.of(charge) : price.percentageOf(charge)).map(BigDecimal::negate);
        }
    }
}
