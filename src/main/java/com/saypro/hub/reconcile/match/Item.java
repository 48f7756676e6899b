package com.saypro.hub.reconcile.match;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a side knows of one entity, from all events that told of it. Items of one identity are joined; the order in which
 * they are joined, and how often, makes no difference.
 */
public final class Item {
    /**
     * An event that told of an item. Of two the later counts, by vendor time, then by the rank of their types, then by id.
     *
     * @param time when it happened, by the vendor's clock
     * @param rank the type's rank, where times are equal
     * @param event its id
     * @param ends whether the item counts no more after it
     */
    public record Telling(Instant time, int rank, String event, boolean ends) implements Comparable<Telling> {
        @Override
        public int compareTo(Telling other) {
            int byTime = time.compareTo(other.time);
            if (byTime != 0) {
                return byTime;
            }
            int byRank = Integer.compare(rank, other.rank);
            return byRank != 0 ? byRank : event.compareTo(other.event);
        }
    }

    private final int side;
    private final String vendor;
    private final String identity;
    private final Telling first;
    private final Telling newest;
    private final Object[] values;
    private final Telling[] tellers;
    // Looked at for every item of every match: beside each other, not behind references.
    private final long began;
    private final long changed;
    private final boolean counts;

    /**
     * @param side the side's index
     * @param identity what tells it apart from the vendor's others
     * @param first the first event that took it
     * @param newest the last event that told of it
     * @param values by the places of the side's fields: text, money, number, or null where unknown
     * @param tellers who told each value; null: the newest told them all
     */
    public Item(
            int side,
            String vendor,
            String identity,
            Telling first,
            Telling newest,
            Object[] values,
            Telling[] tellers) {
        this.side = side;
        this.vendor = vendor;
        this.identity = identity;
        this.first = first;
        this.newest = newest;
        this.values = values;
        this.tellers = tellers;
        began = micros(first.time());
        changed = micros(newest.time());
        counts = !newest.ends();
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The side's index. */
    public int side() {
        return side;
    }

    /** Whose entity it is. */
    public String vendor() {
        return vendor;
    }

    /** What tells it apart from the vendor's others of the side. */
    public String identity() {
        return identity;
    }

    /** The first event that told of it; when it began. */
    public Telling first() {
        return first;
    }

    /** The last event that told of it. */
    public Telling newest() {
        return newest;
    }

    /** Whether it counts. */
    public boolean counts() {
        return counts;
    }

    /** When it began, in microseconds since 1970. */
    long began() {
        return began;
    }

    /** When the last event told of it, in microseconds since 1970. */
    long changed() {
        return changed;
    }

    /** The value of the side's field at this place; null where unknown. */
    public Object value(int field) {
        return values[field];
    }

    /** How many fields the side has. */
    public int fields() {
        return values.length;
    }

    /** Who told the value of the field at this place. */
    public Telling teller(int field) {
        return tellers == null ? newest : tellers[field];
    }

    /**
     * What both know of the same entity. Commutative, associative and idempotent.
     *
     * @throws IllegalArgumentException when they are not about the same entity
     */
    public Item join(Item other) {
        if (side != other.side || !identity.equals(other.identity) || !vendor.equals(other.vendor)) {
            throw new IllegalArgumentException("Two items of different entities");
        }
        Object[] joined = new Object[values.length];
        Telling[] told = new Telling[values.length];
        Telling last = later(newest, other.newest);
        boolean allByLast = true;
        for (int i = 0; i < joined.length; i++) {
            boolean mine =
                    other.values[i] == null || values[i] != null && teller(i).compareTo(other.teller(i)) >= 0;
            joined[i] = mine ? values[i] : other.values[i];
            told[i] = joined[i] == null ? last : mine ? teller(i) : other.teller(i);
            allByLast &= told[i].equals(last);
        }
        Telling earliest = first.compareTo(other.first) <= 0 ? first : other.first;
        return new Item(side, vendor, identity, earliest, last, joined, allByLast ? null : told);
    }

    private static Telling later(Telling one, Telling other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
