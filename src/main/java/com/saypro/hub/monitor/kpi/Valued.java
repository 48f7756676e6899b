package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.reading.Field;
import java.math.BigDecimal;

/**
 * What an event adds to a sum.
 *
 * @param amount minor units of the currency, or a number
 * @param currency empty for a number that belongs to none
 */
record Valued(BigDecimal amount, String currency) {
    private static final Valued ONE = new Valued(null, "");

    /** What an event adds; null where it does not say. */
    static Valued of(Event event, Taken taken) {
        if (taken.value() == null && taken.currency() == null) {
            return ONE;
        }
        String currency = currency(event, taken.currency());
        Object value = taken.value() == null ? null : taken.value().read(event, null);
        if (currency == null || taken.value() != null && value == null) {
            return null;
        }
        if (value instanceof Money money) {
            return new Valued(BigDecimal.valueOf(money.minor()), money.currency());
        }
        return new Valued((BigDecimal) value, currency);
    }

    private static String currency(Event event, Field of) {
        if (of == null) {
            return "";
        }
        Money money = (Money) of.read(event, null);
        return money == null ? null : money.currency();
    }
}
