package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
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
        return Stream.of(items).filter(item -> !isSpent(rule, item, items)).toArray(Item[]::new);
    }

    private static boolean isSpent(Rule rule, Item item, Item[] items) {
        String after = rule.sides().get(item.side()).after();
        if (after == null) {
            return false;
        }
        Instant began = item.first().time();
        return Stream.of(items)
                .filter(Item::counts)
                .filter(other -> isOf(rule.sides().get(other.side()), after))
                .anyMatch(other -> !began.isAfter(other.newest().time()));
    }

    private static boolean isOf(Side side, String name) {
        return side.name().equals(name);
    }
}
