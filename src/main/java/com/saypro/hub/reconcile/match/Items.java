package com.saypro.hub.reconcile.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of one rule, each entity once, whatever is told of it and how often. */
public final class Items {
    private record Identity(int side, String vendor, String identity) {}

    // What was told one after the other lies together in memory, and is faster gone through in that order.
    private final Map<Identity, Item> items = new LinkedHashMap<>();

    /** Takes in what an event told of an entity. */
    public void add(Item item) {
        items.merge(new Identity(item.side(), item.vendor(), item.identity()), item, Item::join);
    }

    /** How many there are. */
    public int size() {
        return items.size();
    }

    /** All of them, in the order in which they were first told. */
    public List<Item> all() {
        return new ArrayList<>(items.values());
    }
}
