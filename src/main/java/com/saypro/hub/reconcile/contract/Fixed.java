package com.saypro.hub.reconcile.contract;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An amount by currency.
 *
 * @param minor minor units; null: nothing, in any currency
 */
record Fixed(Map<String, Long> minor) {
    static final Fixed NOTHING = new Fixed(null);

    boolean isKnownIn(String currency) {
        return minor == null || minor.containsKey(currency);
    }

    BigDecimal in(String currency) {
        return minor == null ? BigDecimal.ZERO : BigDecimal.valueOf(minor.get(currency));
    }
}
