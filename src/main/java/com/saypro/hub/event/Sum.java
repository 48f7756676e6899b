package com.saypro.hub.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * What amounts of one currency come to, which may be more than one amount can hold.
 *
 * @param minor minor units of ISO 4217, e.g. 4990 EUR is 49.90
 * @param currency ISO 4217 code, e.g. {@code EUR}
 */
public record Sum(BigInteger minor, String currency) {
    /** The sum of just this. */
    public static Sum of(Money money) {
        return new Sum(BigInteger.valueOf(money.minor()), money.currency());
    }

    /**
     * The sum in major units, e.g. 49.90; with none of the currency's digits left out.
     *
     * @throws IllegalArgumentException when nobody knows how many digits the currency has
     */
    public BigDecimal major() {
        int digits = digits();
        if (digits < 0) {
            throw new IllegalArgumentException("Unknown currency '" + currency + "'");
        }
        return new BigDecimal(minor, digits);
    }

    /** As people read it, e.g. {@code 1,049.90 EUR}; of a currency that nobody knows, {@code 104990 minor units of XYZ}. */
    @Override
    public String toString() {
        int digits = digits();
        if (digits < 0) {
            return minor + " minor units of " + currency;
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        return format.format(new BigDecimal(minor, digits)) + " " + currency;
    }

    /** Below zero for a currency that has none, or that nobody knows. */
    private int digits() {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
