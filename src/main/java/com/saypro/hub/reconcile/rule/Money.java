package com.saypro.hub.reconcile.rule;

/**
 * An exact amount.
 *
 * @param minor minor units of ISO 4217, e.g. 4990 EUR is 49.90
 * @param currency ISO 4217 code, e.g. {@code EUR}
 */
public record Money(long minor, String currency) {}
