package com.saypro.hub.monitor.risk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learned and is known, as far as it is needed at the moment. Whoever fills it puts in all that the events at hand
 * may ask for: what is not there counts as never seen.
 */
final class Memory {
    /** A payment's vendor and id. */
    record Id(String vendor, String payment) {}

    private final Map<Key, Usual> usuals = new HashMap<>();
    private final Map<Key, Trail> trails = new HashMap<>();
    private final Map<Id, Known> payments = new HashMap<>();
    private final Map<String, Set<String>> products = new HashMap<>();

    Map<Key, Usual> usuals() {
        return usuals;
    }

    Map<Key, Trail> trails() {
        return trails;
    }

    Map<Id, Known> payments() {
        return payments;
    }

    /** What is usual in a payment's segment; null when it is in none. */
    Usual usual(Segment segment, Paid paid) {
        Key key = segment.key(paid);
        return key == null ? null : usuals.computeIfAbsent(key, absent -> new Usual(segment.most()));
    }

    /** What somebody did lately; null for nobody. */
    Trail trail(Key key) {
        return key == null ? null : trails.computeIfAbsent(key, absent -> new Trail());
    }

    /** A payment; null when it is not known. */
    Known payment(String vendor, String payment) {
        return payments.get(new Id(vendor, payment));
    }

    /** Notes a payment that is seen for the first time. */
    Known first(Paid paid) {
        Known known = new Known(paid, false, 0, null, List.of());
        payments.put(new Id(paid.vendor(), paid.payment()), known);
        return known;
    }

    /** Notes what an order is for. */
    void ordered(String order, String product) {
        products.computeIfAbsent(order, absent -> new HashSet<>()).add(product);
    }

    /** What an order is for, as far as that is known. */
    Set<String> products(String order) {
        return products.getOrDefault(order, Set.of());
    }
}
