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

    /** Whether items of the rule can be spent at all. */
    public static boolean isPossible(Rule rule) {
        return rule.sides().stream().anyMatch(side -> side.after() != null);
    }

    /** The items of a match that are not spent. */
    public static Item[] without(Rule rule, Item[] items) {
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
