package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which items belong together. The ways of a rule are tried in their order; an item takes the first by which it finds another
 * side. Items that found each other stay together, and later ways only bring others to them. Where an item could go to two
 * matches it goes to none, and is ambiguous. It depends on nothing but the items: neither on their order nor on what came
 * when.
 */
public final class Grouping {
    private static final int ALONE = -1;

    private final Columns columns;
    private final int[] places;
    private final int[] groups;
    private final boolean[] torn;
    private int count;

    private Grouping(Columns columns, int[] places) {
        this.columns = columns;
        this.places = places;
        groups = new int[places.length];
        torn = new boolean[places.length];
        Arrays.fill(groups, ALONE);
    }

    /**
     * Items that belong together.
     *
     * @param items in the order in which they were given
     * @param torn whether they could belong to several other matches
     */
    public record Group(Item[] items, boolean torn) {}

    /** The groups of a rule's items. */
    public static List<Group> of(Rule rule, List<Item> items) {
        return of(rule, items.toArray(new Item[0]), List.of());
    }

    /**
     * The groups of a rule's items.
     *
     * @param pins what people said belongs together: an item's pin, null for none, which goes before every way; empty for none
     *     at all
     */
    public static List<Group> of(Rule rule, Item[] items, List<String> pins) {
        Columns columns = new Columns(rule, Arrays.asList(items), new Plain(rule));
        List<Way> ways = new ArrayList<>();
        if (!pins.isEmpty()) {
            ways.add(Way.pins(pins));
        }
        ways.addAll(columns.ways());
        List<Group> groups = new ArrayList<>();
        each(
                columns,
                ways,
                IntStream.range(0, items.length).toArray(),
                (some, isTorn) -> groups.add(
                        new Group(IntStream.of(some).mapToObj(columns::item).toArray(Item[]::new), isTorn)));
        return groups;
    }

    /** Takes the places of items that belong together, and whether they could belong to several other matches. */
    interface Taker {
        void take(int[] places, boolean torn);
    }

    /** Hands on the groups of the items at some places, one by one, so that millions need not be kept. */
    static void each(Columns columns, List<Way> ways, int[] places, Taker taker) {
        Grouping grouping = new Grouping(columns, places);
        ways.stream().filter(Way::meeting).forEach(way -> grouping.match(new Chains(way, places)));
        ways.stream().filter(way -> !way.pinned()).forEach(grouping::gatherRest);
        grouping.hand(taker);
    }

    private void match(Chains chains) {
        for (int i = 0; i < places.length; i++) {
            if (chains.begins(i) && chains.next(i) >= 0) {
                match(chains, i);
            }
        }
    }

    private void match(Chains chains, int first) {
        int newSides = 0;
        int matchedSides = 0;
        int group = ALONE;
        boolean several = false;
        for (int i = first; i >= 0; i = chains.next(i)) {
            int side = 1 << columns.side(places[i]);
            if (groups[i] == ALONE) {
                newSides |= side;
            } else {
                matchedSides |= side;
                several |= group != ALONE && group != groups[i];
                group = groups[i];
            }
        }
        if (newSides == 0 || Integer.bitCount(newSides | matchedSides) == 1) {
            return;
        }
        int joined = group == ALONE ? count++ : group;
        for (int i = first; i >= 0; i = chains.next(i)) {
            if (groups[i] == ALONE) {
                torn[i] = several;
                groups[i] = several ? ALONE : joined;
            }
        }
    }

    /** Those that found nobody: of one side those with one key are together, so that what is twice is seen as twice. */
    private void gatherRest(Way way) {
        int[] rest = IntStream.range(0, places.length)
                .filter(i -> groups[i] == ALONE && way.keys()[places[i]] != null)
                .toArray();
        Chains chains = new Chains(way, IntStream.of(rest).map(i -> places[i]).toArray());
        for (int i = 0; i < rest.length; i++) {
            if (chains.begins(i)) {
                for (int each = i; each >= 0; each = chains.next(each)) {
                    groups[rest[each]] = count;
                }
                count++;
            }
        }
    }

    private void hand(Taker taker) {
        int[] sorted = sorted();
        for (int from = 0; from < sorted.length; ) {
            int group = groups[sorted[from]];
            int to = from;
            boolean anyTorn = false;
            while (to < sorted.length && groups[sorted[to]] == group) {
                anyTorn |= torn[sorted[to++]];
            }
            int[] members = new int[to - from];
            for (int i = from; i < to; i++) {
                members[i - from] = places[sorted[i]];
            }
            taker.take(members, anyTorn);
            from = to;
        }
    }

    /** The places of the items, those of one group beside each other, in their order. */
    private int[] sorted() {
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] == ALONE ? count++ : groups[i];
        }
        int[] ends = new int[count];
        for (int group : groups) {
            ends[group]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] sorted = new int[groups.length];
        for (int i = groups.length - 1; i >= 0; i--) {
            sorted[--ends[groups[i]]] = i;
        }
        return sorted;
    }
}
