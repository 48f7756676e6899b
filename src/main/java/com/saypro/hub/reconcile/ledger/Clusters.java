package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Grouping;
import com.saypro.hub.reconcile.match.Grouping.Group;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Spent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Into which matches the items of a sheet go. */
final class Clusters {
    /** Items of one match; a payout may have so many bookings. */
    static final int MOST = 20_000;

    /** More items belong to one match than any should have. */
    static final class TooManyItems extends RuntimeException {
        TooManyItems() {
            super("More than " + MOST + " items belong to one match");
        }
    }

    private final Sheet sheet;
    private final List<Entry> pieces = new ArrayList<>();
    private final Map<Item, Entry> byItem = new IdentityHashMap<>();
    private final List<Cluster> all = new ArrayList<>();
    private final List<Entry> spent = new ArrayList<>();

    private Clusters(Sheet sheet) {
        this.sheet = sheet;
        Map<Long, List<Entry>> large = new HashMap<>();
        for (Entry entry : sheet.entries()) {
            Long match = sheet.large().place(Entry.Identity.of(entry.item()));
            if (match == null) {
                pieces.add(entry);
            } else {
                large.computeIfAbsent(match, none -> new ArrayList<>()).add(entry);
            }
        }
        pieces.forEach(entry -> byItem.put(entry.item(), entry));
        sheet.large()
                .bulks()
                .forEach((match, bulk) -> all.add(Cluster.large(large.getOrDefault(match, List.of()), bulk, match)));
    }

    /** Groups the items of a sheet by its rule. */
    static Clusters of(Sheet sheet) {
        Clusters clusters = new Clusters(sheet);
        Item[] items = clusters.pieces.stream().map(Entry::item).toArray(Item[]::new);
        List<String> pins = sheet.hasPins() ? Stream.of(items).map(sheet::pin).toList() : List.of();
        Grouping.of(sheet.edition().rule(), items, pins).forEach(clusters::add);
        clusters.number();
        clusters.check();
        return clusters;
    }

    /** Leaves the items of a sheet where they are, and those that are new alone: what the rule says of them is not known. */
    static Clusters asTheyAre(Sheet sheet) {
        Clusters clusters = new Clusters(sheet);
        Map<Long, List<Entry>> matches = new TreeMap<>();
        for (Entry entry : clusters.pieces) {
            if (entry.isFresh()) {
                clusters.keep(List.of(entry), Cluster.NEW);
            } else {
                matches.computeIfAbsent(entry.match(), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        matches.forEach((match, entries) -> clusters.keep(entries, match));
        return clusters;
    }

    /** All of them; those that go on with no match have no number yet. */
    List<Cluster> all() {
        return all;
    }

    /** Items that will never matter again. */
    List<Entry> spent() {
        return spent;
    }

    /** Those whose items are other ones than before, or are known otherwise. */
    List<Cluster> touched() {
        Set<Long> lost = new HashSet<>();
        spent.forEach(entry -> lost.add(entry.match()));
        all.forEach(cluster -> cluster.entries().stream()
                .filter(entry -> entry.match() != cluster.number())
                .forEach(entry -> lost.add(entry.match())));
        return all.stream()
                .filter(cluster -> cluster.isChanged() || lost.contains(cluster.number()))
                .toList();
    }

    private void add(Group group) {
        Item[] rest = Spent.without(sheet.edition().rule(), group.items());
        List<Entry> left = Stream.of(rest).map(byItem::get).toList();
        if (rest.length < group.items().length) {
            Collection<Entry> over = new ArrayList<>(entries(group.items()));
            over.removeAll(left);
            spent.addAll(over);
        }
        if (!left.isEmpty()) {
            all.add(Cluster.of(left, new Group(rest, group.torn())));
        }
    }

    /** A match that grows beyond all bounds would hold up all others. */
    private void check() {
        for (Cluster cluster : all) {
            if (cluster.entries().size() > MOST && cluster.isChanged()) {
                throw new TooManyItems();
            }
        }
    }

    private void keep(List<Entry> entries, long match) {
        Item[] items = entries.stream().map(Entry::item).toArray(Item[]::new);
        Cluster cluster = Cluster.of(entries, new Group(items, false));
        cluster.become(match);
        all.add(cluster);
    }

    private List<Entry> entries(Item[] items) {
        return Stream.of(items).map(byItem::get).toList();
    }

    /** Of the matches whose items meet, the one with the smallest number goes on. */
    private void number() {
        Map<Long, List<Cluster>> holders = new TreeMap<>();
        for (Cluster cluster : all) {
            cluster.entries().stream()
                    .filter(entry -> !entry.isFresh())
                    .map(Entry::match)
                    .distinct()
                    .forEach(match -> holders.computeIfAbsent(match, none -> new ArrayList<>(1))
                            .add(cluster));
        }
        holders.forEach((match, clusters) -> clusters.stream()
                .filter(cluster -> cluster.number() == Cluster.NEW)
                .min(Comparator.comparingLong(cluster -> clusters.size() == 1 ? 0 : cluster.firstOf(match)))
                .ifPresent(cluster -> cluster.become(match)));
    }
}
