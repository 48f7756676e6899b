package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.rule.Money;
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

    private final long[] statuses = new long[Status.values().length];
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Break> breaks = new ArrayList<>();

    void add(Item[] items, Verdict verdict) {
        statuses[verdict.status().ordinal()]++;
        if (verdict.broken() != null) {
            tallies.computeIfAbsent(verdict.broken(), none -> new Tally()).add(verdict.atRisk());
            breaks.add(new Break(List.of(items), verdict));
        }
    }

    Outcome add(Outcome other) {
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] += other.statuses[i];
        }
        other.tallies.forEach((name, tally) ->
                tallies.computeIfAbsent(name, none -> new Tally()).add(tally));
        breaks.addAll(other.breaks);
        return this;
    }

    /** How many matches stand how, breaks among them. */
    public Map<Status, Long> statuses() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (statuses[status.ordinal()] > 0) {
                counts.put(status, statuses[status.ordinal()]);
            }
        }
        return counts;
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
