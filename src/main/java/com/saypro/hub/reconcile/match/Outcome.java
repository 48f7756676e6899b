package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a rule makes of many items: how many matches stand how, and its breaks. */
public final class Outcome {
    /**
     * A match that is a break.
     *
     * @param items its items
     * @param verdict what the rule says
     */
    public record Break(List<Item> items, Verdict verdict) {}

    /** Breaks of one name: how many, and the money at risk in minor units by currency. */
    public static final class Tally {
        private long count;
        private final Map<String, BigInteger> atRisk = new TreeMap<>();

        private void add(Money money) {
            count++;
            if (money != null) {
                atRisk.merge(money.currency(), BigInteger.valueOf(money.minor()), BigInteger::add);
            }
        }

        private void add(Tally other) {
            count += other.count;
            other.atRisk.forEach((currency, minor) -> atRisk.merge(currency, minor, BigInteger::add));
        }

        /** How many matches broke so. */
        public long count() {
            return count;
        }

        /** Minor units by currency. */
        public Map<String, BigInteger> atRisk() {
            return atRisk;
        }
    }

    private final long[] sound = new long[Status.values().length];
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private long failed;

    void addPosted() {
        sound[Status.POSTED.ordinal()]++;
    }

    void addFailed() {
        failed++;
    }

    void add(Item[] items, Verdict verdict) {
        if (verdict.broken() == null) {
            sound[verdict.status().ordinal()]++;
        } else {
            tallies.computeIfAbsent(verdict.broken(), none -> new Tally()).add(verdict.atRisk());
            breaks.add(new Break(List.of(items), verdict));
        }
    }

    Outcome add(Outcome other) {
        for (int i = 0; i < sound.length; i++) {
            sound[i] += other.sound[i];
        }
        other.tallies.forEach((name, tally) ->
                tallies.computeIfAbsent(name, none -> new Tally()).add(tally));
        breaks.addAll(other.breaks);
        failed += other.failed;
        return this;
    }

    /** How many matches that are no breaks stand how. */
    public Map<Status, Long> sound() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (sound[status.ordinal()] > 0) {
                counts.put(status, sound[status.ordinal()]);
            }
        }
        return counts;
    }

    /** How many matches cannot be evaluated, as a sum is more than 64 bits hold. */
    public long failed() {
        return failed;
    }

    /** The breaks by their names. */
    public Map<String, Tally> tallies() {
        return tallies;
    }

    /** All breaks, in no order. */
    public List<Break> breaks() {
        return breaks;
    }
}
