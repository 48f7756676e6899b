package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which items belong together. The ways of a rule are tried in their order; an item takes the first by which it finds another
 * side. Items that found each other stay together, and later ways only bring others to them. Where an item could go to two
 * matches it goes to none, and is ambiguous. It depends on nothing but the items: neither on their order nor on what came
 * when.
 */
public final class Grouping {
    private static final int ALONE = -1;

    private final Rule rule;
    private final Item[] items;
    private final int[] groups;
    private final boolean[] torn;
    private int count;

    private Grouping(Rule rule, Item[] items) {
        this.rule = rule;
        this.items = items;
        groups = new int[items.length];
        torn = new boolean[items.length];
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
        Grouping grouping = new Grouping(rule, items);
        if (!pins.isEmpty()) {
            grouping.match(new Chains(pins.toArray(new String[0])));
        }
        String[][] keys = new String[rule.ways().size()][];
        for (int way = 0; way < keys.length; way++) {
            keys[way] = grouping.keys(way);
            grouping.match(new Chains(keys[way]));
        }
        grouping.gatherRest(keys);
        return grouping.groups();
    }

    private String[] keys(int way) {
        String[] keys = new String[items.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Keys.of(rule.sides().get(items[i].side()), items[i], way);
        }
        return keys;
    }

    private void match(Chains chains) {
        for (int place = 0; place < chains.places(); place++) {
            if (chains.first(place) >= 0 && chains.next(chains.first(place)) >= 0) {
                match(chains, chains.first(place));
            }
        }
    }

    private void match(Chains chains, int first) {
        int newSides = 0;
        int matchedSides = 0;
        int group = ALONE;
        boolean several = false;
        for (int i = first; i >= 0; i = chains.next(i)) {
            int side = 1 << items[i].side();
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
    private void gatherRest(String[][] keys) {
        for (int way = 0; way < keys.length; way++) {
            String[] rest = new String[items.length];
            boolean any = false;
            for (int i = 0; i < rest.length; i++) {
                rest[i] = groups[i] == ALONE ? keys[way][i] : null;
                any |= rest[i] != null;
            }
            if (any) {
                gather(new Chains(rest));
            }
        }
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == ALONE) {
                groups[i] = count++;
            }
        }
    }

    private void gather(Chains chains) {
        for (int place = 0; place < chains.places(); place++) {
            for (int i = chains.first(place); i >= 0; i = chains.next(i)) {
                groups[i] = count;
            }
            count += chains.first(place) >= 0 ? 1 : 0;
        }
    }

    private List<Group> groups() {
        int[] sizes = new int[count];
        boolean[] anyTorn = new boolean[count];
        for (int i = 0; i < groups.length; i++) {
            sizes[groups[i]]++;
            anyTorn[groups[i]] |= torn[i];
        }
        Item[][] members = new Item[count][];
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            if (members[group] == null) {
                members[group] = new Item[sizes[group]];
                sizes[group] = 0;
            }
            members[group][sizes[group]++] = items[i];
        }
        List<Group> all = new ArrayList<>(count);
        for (int group = 0; group < count; group++) {
            all.add(new Group(members[group], anyTorn[group]));
        }
        return all;
    }
}
