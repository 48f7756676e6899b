package com.saypro.hub.event;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * Amounts as files write them: minor units by currency, e.g. {@code {EUR: 25, JPY: 30}}.
 *
 * @param byCurrency minor units by ISO 4217 code, never negative
 */
public record Amounts(Map<String, Long> byCurrency) {
    /** Reads the amounts that stand here. */
    public static Amounts read(Entry entry) throws BrokenFile {
        Map<String, Long> amounts = new HashMap<>();
        for (Map.Entry<String, Entry> each : entry.entries().entrySet()) {
            try {
                Currency.getInstance(each.getKey());
            } catch (IllegalArgumentException e) {
                throw each.getValue().wrong("no currency '" + each.getKey() + "' in ISO 4217");
            }
            amounts.put(each.getKey(), each.getValue().whole(0, Long.MAX_VALUE));
        }
        return new Amounts(Map.copyOf(amounts));
    }
}
