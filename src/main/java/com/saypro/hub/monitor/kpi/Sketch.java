package com.saypro.hub.monitor.kpi;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How durations are spread: counts in slots, each 5 % wider than the one before, so that a percentile is at most 2.5 % off.
 * Sketches of any windows can be added up. What is shorter than a millisecond is one slot.
 */
final class Sketch {
    private static final double WIDTH = Math.log(1.05);

    private final Map<Integer, Long> slots = new TreeMap<>();

    static int slot(long millis) {
        return millis < 1 ? 0 : 1 + (int) (Math.log(millis) / WIDTH);
    }

    /** The middle of a slot, in milliseconds. */
    private static double middle(int slot) {
        return slot == 0 ? 0 : Math.exp((slot - 0.5) * WIDTH);
    }

    void add(int slot, long times) {
        slots.merge(slot, times, Long::sum);
    }

    void add(Sketch other) {
        other.slots.forEach(this::add);
    }

    boolean isEmpty() {
        return slots.values().stream().allMatch(count -> count == 0);
    }

    /**
     * The duration that a share of all does not exceed, in milliseconds.
     *
     * @param share such as 0.99
     */
    double percentile(double share) {
        long all = slots.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long passed = 0;
        int last = 0;
        for (Map.Entry<Integer, Long> slot : slots.entrySet()) {
            passed += slot.getValue();
            last = slot.getKey();
            if (passed >= rank) {
                break;
            }
        }
        return middle(last);
    }

    /** As JSON, e.g. {@code {"12":3}}. */
    @Override
    public String toString() {
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue() != 0)
                .map(slot -> "\"" + slot.getKey() + "\":" + slot.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
