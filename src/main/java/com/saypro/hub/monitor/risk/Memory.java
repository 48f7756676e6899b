package com.saypro.hub.monitor.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Map<String, Ordered> orders = new HashMap<>();

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
        Known known = new Known(paid, false, 0, null, List.of()).fresh();
        payments.put(new Id(paid.vendor(), paid.payment()), known);
        return known;
    }

    /** Notes what is known of an order. */
    void ordered(String order, Facts facts) {
        facts.forEach(orders.computeIfAbsent(order, absent -> new Ordered())::told);
    }

    /** Facts of an order, as far as they are known. */
    Set<String> ordered(String order, String kind) {
        Ordered ordered = order == null ? null : orders.get(order);
        return ordered == null ? Set.of() : ordered.all(kind);
    }

    /** The trails of what an order is for. */
    Stream<Key> products(String order) {
        return ordered(order, Link.PRODUCT).stream().map(Key::product);
    }

    /** The trails of the addresses that a payment's goods go to: its own, or those of its order. */
    Stream<Key> addresses(Paid paid) {
        return paid.address() == null ? addresses(paid.order()) : Stream.of(Key.address(paid.address()));
    }

    /** The trails of the addresses that an order goes to. */
    Stream<Key> addresses(String order) {
        return ordered(order, Link.ADDRESS).stream().map(Key::address);
    }
}
