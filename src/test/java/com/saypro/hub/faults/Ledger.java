package com.saypro.hub.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the vendors know: every request they made and how it was answered. Nothing of it comes from the hub's own books. */
final class Ledger {
    /**
     * One request.
     *
     * @param notice what was sent
     * @param status the answer's; 0 for an answer that never came
     * @param at when the answer came, as {@link System#nanoTime()}
     * @param took how long that was after the request
     */
    record Entry(Notice notice, int status, long at, Duration took) {
        boolean acknowledged() {
            return status / 100 == 2;
        }
    }

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Map<Notice, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, List<Notice>> told = new ConcurrentHashMap<>();
    private volatile long lastAcknowledged;

    void told(Notice notice) {
        told.computeIfAbsent(notice.vendor() + ":" + notice.entity(), none -> new CopyOnWriteArrayList<>())
                .add(notice);
    }

    void enter(Notice notice, int status, Duration took) {
        Entry entry = new Entry(notice, status, System.nanoTime(), took);
        entries.add(entry);
        if (entry.acknowledged()) {
            acknowledged.merge(notice, 1, Integer::sum);
            lastAcknowledged = entry.at();
        }
    }

    /** How often each notice was answered with a 2xx. */
    Map<Notice, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** How many answers were a 2xx. */
    long acknowledgements() {
        return acknowledged.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** When the last 2xx came, as {@link System#nanoTime()}. */
    long lastAcknowledged() {
        return lastAcknowledged;
    }

    /** All that was ever told about each entity, in the order in which it happened. */
    Map<String, List<Notice>> told() {
        return Map.copyOf(told);
    }

    /** The requests answered since a moment of {@link System#nanoTime()}. */
    List<Entry> since(long moment) {
        return entries.stream().filter(entry -> entry.at() >= moment).toList();
    }

    /** How long the given share of 2xx took at most, of those since a moment; in milliseconds. */
    static double percentile(List<Entry> entries, double share) {
        double[] sorted = entries.stream()
                .filter(Entry::acknowledged)
                .mapToDouble(entry -> entry.took().toNanos() / 1e6)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
