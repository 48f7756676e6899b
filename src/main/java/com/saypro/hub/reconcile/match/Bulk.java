package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What many items of a match come to together: as much as its rule asks, so that one more is reckoned in without reading the
 * others. Where that cannot be done it says so, and is of no use any more: then all items have to be read.
 */
public final class Bulk extends Matter {
    private final Bulks bulks;
    private final String key;
    private final int[] items;
    private final int[] counts;
    private final long[] newest;
    private final String[] vendors;
    private final Total[] totals;
    private final Witness method;
    private final Witness country;
    private long first;
    private long began;
    private long changed;
    private Named names;

    Bulk(Bulks bulks, BulkState state) {
        this.bulks = bulks;
        key = state.key();
        items = state.items();
        counts = state.counts();
        newest = state.newest();
        vendors = state.vendors();
        totals = state.totals();
        method = state.method();
        country = state.country();
        first = state.first();
        began = state.began();
        changed = state.changed();
        names = state.names();
    }

    BulkState state() {
        return new BulkState(
                key, items, counts, newest, vendors, first, began, changed, totals, names, method, country);
    }

    /** Reckons in an item that is new; answers whether that could be done. */
    public boolean add(Item item) {
        if (!isOfIt(item)
                || !Witness.stays(method, item, bulks.sums().method(item))
                || !Witness.stays(country, item, bulks.sums().country(item))) {
            return false;
        }
        items[item.side()]++;
        if (item.counts()) {
            count(item);
        }
        happened(item);
        return true;
    }

    /** Reckons in what else was told of an item; answers whether that could be done. */
    public boolean replace(Item before, Item after) {
        boolean same = before.counts() == after.counts()
                && (before.began() == after.began() || !bulks.contracted())
                && IntStream.range(0, before.fields())
                        .allMatch(field -> Objects.equals(before.value(field), after.value(field)));
        if (!same || !isOfIt(after)) {
            return false;
        }
        happened(after);
        return true;
    }

    /** Whether it is matched by the same, and neither spent nor spends others. */
    private boolean isOfIt(Item item) {
        Side side = bulks.side(item);
        return key.equals(Keys.of(side, item, 0))
                && !bulks.isBeginning(side)
                && (side.after() == null || newest[bulks.beginning(side)] < item.began());
    }

    private void count(Item item) {
        int side = item.side();
        counts[side]++;
        names = names.plus(bulks.rule(), item);
        vendors[side] =
                vendors[side] == null || item.vendor().compareTo(vendors[side]) < 0 ? item.vendor() : vendors[side];
        for (int i = 0; i < totals.length; i++) {
            Term term = bulks.term(i);
            if (term.side() == side) {
                Total each = bulks.sums().of(term, item, Witness.says(method), Witness.says(country));
                totals[i] = totals[i] == null ? each : totals[i].plus(each, false);
            }
        }
    }

    private void happened(Item item) {
        first = Math.min(first, item.began());
        changed = Math.max(changed, item.changed());
        if (item.counts()) {
            newest[item.side()] = Math.max(newest[item.side()], item.changed());
            began = bulks.side(item).link() ? began : Math.min(began, item.began());
        }
    }

    /** How many items there are. */
    public int size() {
        return Arrays.stream(items).sum();
    }

    /** When the first item began. */
    public Instant first() {
        return Instant.EPOCH.plus(first, ChronoUnit.MICROS);
    }

    /** Of those whose items of the side count the first by name; null where none counts. */
    public String vendor(int side) {
        return vendors[side];
    }

    @Override
    Glance glance() {
        return new Glance(counts, began, changed);
    }

    @Override
    Total total(Term term) {
        if (term.source() == Source.CONSTANT) {
            return Total.number(BigDecimal.valueOf(term.constant()));
        }
        if (term.source() == Source.COUNT) {
            return Total.number(BigDecimal.valueOf(counts[term.side()]));
        }
        Total total = totals[bulks.place(term)];
        return total == null ? bulks.sums().none(term) : total;
    }

    @Override
    Named named() {
        return names;
    }

    @Override
    Item[] items() {
        return new Item[0];
    }
}
