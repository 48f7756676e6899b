package com.saypro.hub.monitor.kpi;

import java.util.Map;
import java.util.TreeMap;

/** What was counted of one series in one window, by currency and line. */
final class Counts {
    private final Map<String, Amount[]> byCurrency = new TreeMap<>();

    Amount at(String currency, int line) {
        Amount[] lines = byCurrency.computeIfAbsent(currency, none -> new Amount[2]);
        if (lines[line] == null) {
            lines[line] = new Amount();
        }
        return lines[line];
    }

    void add(Counts other) {
        other.byCurrency.forEach((currency, lines) -> {
            for (int line = 0; line < lines.length; line++) {
                if (lines[line] != null) {
                    at(currency, line).add(lines[line]);
                }
            }
        });
    }

    Iterable<String> currencies() {
        return byCurrency.keySet();
    }

    boolean has(String currency) {
        return byCurrency.containsKey(currency) && !at(currency, Kind.ALL).isNothing();
    }
}
