package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.Amounts;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.math.BigDecimal;

/** Reads numbers, percentages and amounts. */
final class LimitSection {
    private static final int MOST = Integer.MAX_VALUE;
    private static final int HUNDRED = 100;
    private static final String PERCENT = "\\d+(\\.\\d+)?%";

    private LimitSection() {}

    /** A number; or, where money is summed up, amounts by currency in minor units. */
    static Limit read(Entry entry, boolean money) throws BrokenFile {
        if (money) {
            if (!entry.isMapping()) {
                throw entry.wrong(entry.name() + " must be amounts by currency in minor units, such as {EUR: 100000}");
            }
            return new Limit(Double.NaN, Amounts.read(entry).byCurrency());
        }
        return new Limit(number(entry), null);
    }

    /** A number that is not negative. */
    static double number(Entry entry) throws BrokenFile {
        return entry.required().number(0, MOST).doubleValue();
    }

    /** A percentage such as {@code 30%}, as a part of 1. */
    static double percent(Entry entry) throws BrokenFile {
        String text = entry.required().value().asText();
        if (!text.matches(PERCENT)) {
            throw entry.wrong(entry.name() + " must be a percentage such as 30% or 99.9%");
        }
        return new BigDecimal(text.substring(0, text.length() - 1))
                .divide(BigDecimal.valueOf(HUNDRED))
                .doubleValue();
    }
}
