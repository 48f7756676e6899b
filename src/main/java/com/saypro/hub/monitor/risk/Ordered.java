package com.saypro.hub.monitor.risk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of an order, by kinds of {@link Link}. */
final class Ordered {
    private final Map<String, Set<String>> facts = new TreeMap<>();

    /** Notes a fact, e.g. a product that it is for. */
    void told(String kind, String fact) {
        facts.computeIfAbsent(kind, absent -> new TreeSet<>()).add(fact);
    }

    /** What is known of a kind. */
    Set<String> all(String kind) {
        return facts.getOrDefault(kind, Set.of());
    }
}
