package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.rule.Side;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one transaction has in hand of an edition: what is told, and all that is stored and may have to do with it. */
final class Sheet {
    private final Edition edition;
    private final Map<Entry.Identity, String> pins;
    private final Hashes hashes;
    private final List<Facts> facts;
    private final Map<Entry.Identity, Item> told = new LinkedHashMap<>();
    private final Map<Entry.Identity, Entry> entries = new LinkedHashMap<>();
    private final Map<Long, MatchRow> matches = new TreeMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, Set<Long>> found = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Large large = new Large();

    /** @param pins what people said belongs together, by item */
    Sheet(Edition edition, Map<Entry.Identity, String> pins) {
        this.edition = edition;
        this.pins = pins;
        hashes = new Hashes(edition);
        facts = edition.rule().sides().stream().map(Facts::new).toList();
    }

    Edition edition() {
        return edition;
    }

    List<Side> sides() {
        return edition.rule().sides();
    }

    Facts facts(int side) {
        return facts.get(side);
    }

    /** Takes in what an event tells of an item. */
    void tell(Item item) {
        told.merge(Entry.Identity.of(item), item, Item::join);
    }

    /** Asks for a match although nothing is told of it. */
    void want(long match) {
        wanted.add(match);
        seen.add(match);
    }

    boolean isWanted(long match) {
        return wanted.contains(match);
    }

    Set<Long> wanted() {
        return wanted;
    }

    /** Whether there is anything to do. */
    boolean isUsed() {
        return !told.isEmpty() || !wanted.isEmpty();
    }

    /** The items that are told. */
    Collection<Item> told() {
        return told.values();
    }

    boolean isTold(Item item) {
        return told.containsKey(Entry.Identity.of(item));
    }

    /** Notes that a match is kept by a hash. */
    void find(long hash, long match) {
        found.computeIfAbsent(hash, none -> new HashSet<>(2)).add(match);
        seen.add(match);
    }

    /** Whether a match was found by a hash. */
    boolean hasFound(long hash, long match) {
        return found.getOrDefault(hash, Set.of()).contains(match);
    }

    /** Whether a match was found by any hash, or asked for. */
    boolean hasFound(long match) {
        return seen.contains(match);
    }

    /** The matches that were found by what an item may be tied to. */
    Set<Long> found(Item item) {
        Set<Long> ties = new HashSet<>();
        addTies(item, ties);
        Set<Long> matches = new HashSet<>();
        ties.forEach(hash -> matches.addAll(found.getOrDefault(hash, Set.of())));
        return matches;
    }

    /** Whether an item may be stored in a match that was found: else it is new. */
    boolean mayHold(long match, Item item) {
        return hashes(Entry.Identity.of(item)).stream().anyMatch(hash -> hasFound(hash, match));
    }

    /** The matches of which only the sums are known. */
    Large large() {
        return large;
    }

    /** Adds what the items that are told may be tied to. */
    void addTies(Set<Long> all) {
        told.values().forEach(item -> addTies(item, all));
    }

    /** Adds what an item may be tied to: whatever is found by the same, and what people pinned to it. */
    void addTies(Item item, Set<Long> all) {
        addHashes(item, all);
        hashes.addIdentity(Entry.Identity.of(item), all);
        String pin = pin(item);
        if (pin != null) {
            pins.forEach((mate, other) -> {
                if (other.equals(pin)) {
                    hashes.addIdentity(mate, all);
                }
            });
        }
    }

    /** Adds what an item is found by. */
    void addHashes(Item item, Set<Long> all) {
        hashes.add(item, all);
    }

    /** All that an item may be found by, whatever its keys. */
    Set<Long> hashes(Entry.Identity item) {
        Set<Long> all = new HashSet<>();
        hashes.addIdentity(item, all);
        return all;
    }

    /** What the edition whose place this one takes may have found an item by. */
    Set<Long> formerHashes(Entry.Identity item) {
        return hashes.formerly(edition.former(), item);
    }

    /** What people pinned an item to; null for nothing. */
    String pin(Item item) {
        return pins.isEmpty() ? null : pins.get(Entry.Identity.of(item));
    }

    boolean hasPins() {
        return !pins.isEmpty();
    }

    /** Puts in an item that is stored; once is enough. */
    void put(Entry stored) {
        if (entries.putIfAbsent(Entry.Identity.of(stored.item()), stored) == null) {
            sizes.merge(stored.match(), 1, Integer::sum);
        }
    }

    void put(MatchRow stored) {
        matches.put(stored.number(), stored);
    }

    /** Joins what is told with what is stored. */
    void join() {
        told.forEach((identity, item) -> {
            Entry entry = entries.get(identity);
            if (entry == null) {
                entries.put(identity, Entry.fresh(item));
            } else {
                entry.join(item);
            }
        });
    }

    /** What is stored of an item; null for nothing. */
    Entry entry(Item item) {
        return entries.get(Entry.Identity.of(item));
    }

    /** How many items are stored in a match. */
    int size(long match) {
        return sizes.getOrDefault(match, 0);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** The match with this number; null where it is new, or its items only tie others together. */
    MatchRow match(long number) {
        return matches.get(number);
    }

    Collection<MatchRow> matches() {
        return matches.values();
    }
}
