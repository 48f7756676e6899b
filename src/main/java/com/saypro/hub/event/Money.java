package com.saypro.hub.event;

import java.math.BigDecimal;

/**
 * An exact amount.
 *
 * @param minor minor units of ISO 4217, e.g. 4990 EUR is 49.90
 * @param currency ISO 4217 code, e.g. {@code EUR}
 */
public record Money(long minor, String currency) {
    /** The amount in major units, e.g. 49.90; with none of the currency's digits left out. */
    public BigDecimal major() {
        return Sum.of(this).major();
    }

    /** As people read it, e.g. {@code 1,049.90 EUR}. */
    @Override
    public String toString() {
        return Sum.of(this).toString();
    }
}
