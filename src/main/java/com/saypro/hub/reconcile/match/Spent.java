package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The items that a newer beginning has overtaken: what was sold before the last count of a stock is in that count. They will
 * never matter again, whatever comes, and may be forgotten.
 */
public final class Spent {
    private Spent() {}

    /** The items of a match that are not spent. */
    public static Item[] without(Rule rule, Item[] items) {
        return isPossible(rule) ? left(rule, items) : items;
    }

    /** Whether items of the rule can be spent at all. It is asked for every match, and few rules have such a side. */
    static boolean isPossible(Rule rule) {
        for (Side side : rule.sides()) {
            if (side.after() != null) {
                return true;
            }
        }
        return false;
    }

    private static Item[] left(Rule rule, Item[] items) {
        Map<String, Instant> begun = new HashMap<>();
        for (Item item : items) {
            if (item.counts()) {
                begun.merge(side(rule, item).name(), item.newest().time(), Spent::later);
            }
        }
        return Stream.of(items)
                .filter(item -> !isSpent(item, begun.get(side(rule, item).after())))
                .toArray(Item[]::new);
    }

    private static boolean isSpent(Item item, Instant begun) {
        return begun != null && !item.first().time().isAfter(begun);
    }

    private static Side side(Rule rule, Item item) {
        return rule.sides().get(item.side());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
