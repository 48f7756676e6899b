package com.saypro.hub.monitor.alert.rule;

import java.util.Map;

/**
 * A number, or amounts of money.
 *
 * @param number the number; of money not used
 * @param byCurrency minor units by currency; null where it is a number
 */
public record Limit(double number, Map<String, Long> byCurrency) {
    /** The limit for a currency, null where nothing is of money; NaN where there is none. */
    public double in(String currency) {
        if (byCurrency == null) {
            return number;
        }
        Long minor = currency == null ? null : byCurrency.get(currency);
        return minor == null ? Double.NaN : minor;
    }
}
