package com.saypro.hub.reconcile.rule;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount.
 *
 * @param minor minor units of ISO 4217, e.g. 4990 EUR is 49.90
 * @param currency ISO 4217 code, e.g. {@code EUR}
 */
public record Money(long minor, String currency) {
    /**
     * The amount in major units, with as many decimals as the currency has.
     *
     * @throws IllegalArgumentException when there is no such currency
     */
    public BigDecimal major() {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    /** For a person, e.g. {@code 49.90 EUR}. */
    @Override
    public String toString() {
        return major().toPlainString() + " " + currency;
    }
}
