package com.saypro.hub.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What was sent and how it was answered, vendor by vendor. Safe for use by many threads. */
final class Tally {
    /** What can be said of a request or of its answer. */
    enum Fact {
        SENT,
        TAKEN,
        FORGED,
        DENIED,
        DUPLICATED,
        REORDERED,
        LATE,
        DROPPED,
        WRONG;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int OK = 2;
    private static final int HUNDRED = 100;
    private static final int UNAUTHORIZED = 401;
    private static final String ALL = "all";

    private final Map<String, Map<Fact, LongAdder>> rows = new TreeMap<>();
    private final Map<String, LongAdder> surprises = new ConcurrentHashMap<>();

    Tally(Stream<String> vendors) {
        vendors.forEach(this::row);
        row(ALL);
    }

    private void row(String name) {
        Map<Fact, LongAdder> row = new TreeMap<>();
        Stream.of(Fact.values()).forEach(fact -> row.put(fact, new LongAdder()));
        rows.put(name, row);
    }

    void count(String vendor, Fact fact) {
        rows.get(vendor).get(fact).increment();
        rows.get(ALL).get(fact).increment();
    }

    /** Notes an answer: 2xx is right for what is the vendor's own, 401 for what is forged; 0 is no answer. */
    void answered(String vendor, boolean forged, int status) {
        boolean taken = status / HUNDRED == OK;
        boolean denied = status == UNAUTHORIZED;
        if (taken || denied) {
            count(vendor, taken ? Fact.TAKEN : Fact.DENIED);
        }
        // Whoever forges a lot is put off with 429 after a while.
        boolean right = forged ? !taken && status != 0 : taken;
        if (!right) {
            count(vendor, Fact.WRONG);
            String what = forged ? "forged" : "its own";
            surprises
                    .computeIfAbsent(
                            vendor + ": " + what + " answered " + (status == 0 ? "not at all" : status),
                            key -> new LongAdder())
                    .increment();
        }
    }

    long sum(Fact fact) {
        return rows.get(ALL).get(fact).sum();
    }

    /** Prints a row for each vendor, and what was not to be expected. */
    void print(PrintWriter out) {
        line(out, "", Stream.of(Fact.values()).map(Fact::word));
        rows.forEach((name, row) -> {
            if (!name.equals(ALL)) {
                line(out, name, row.values().stream().map(LongAdder::toString));
            }
        });
        if (rows.size() > 2) {
            line(out, ALL, rows.get(ALL).values().stream().map(LongAdder::toString));
        }
        surprises.forEach((what, count) -> out.println(what + " (" + count + " times)"));
    }

    private static void line(PrintWriter out, String name, Stream<String> cells) {
        StringBuilder line = new StringBuilder("%-18s".formatted(name));
        cells.forEach(cell -> line.append("%11s".formatted(cell)));
        out.println(line);
    }
}
