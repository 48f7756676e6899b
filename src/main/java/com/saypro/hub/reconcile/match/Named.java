package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Items by name, as a reason tells of them.
 *
 * @param first the first few names, in their order
 * @param count how many items there are
 */
record Named(List<String> first, int count) {
    private static final int MOST = 3;

    /** Those that count among these. */
    static Named of(Rule rule, Item[] items) {
        List<String> all = Stream.of(items)
                .filter(Item::counts)
                .map(item -> name(rule, item))
                .sorted()
                .toList();
        return new Named(all.subList(0, Math.min(MOST, all.size())), all.size());
    }

    private static String name(Rule rule, Item item) {
        return rule.sides().get(item.side()).name() + " " + item.vendor() + ":" + item.identity();
    }

    /** These and one more. */
    Named plus(Rule rule, Item item) {
        List<String> names = Stream.concat(first.stream(), Stream.of(name(rule, item)))
                .sorted()
                .limit(MOST)
                .toList();
        return new Named(names, count + 1);
    }

    @Override
    public String toString() {
        return String.join(", ", first) + (count > first.size() ? " and " + (count - first.size()) + " more" : "");
    }
}
