package com.saypro.hub.monitor.alert.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted of one source in one group, and the last events that show it. */
final class Counted {
    private static final int MOST_EVENTS = 8;

    /** By the size of the buckets in seconds. */
    private final Map<Long, Tally> tallies = new TreeMap<>();

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Ids of events, a line each. */
    private record Sample(long bucket, String events) {}

    Counted(Collection<Long> grains, boolean distinct) {
        grains.forEach(grain -> tallies.put(grain, distinct ? new Items() : new Sums()));
    }

    void add(Delta delta) {
        tallies.forEach((grain, tally) ->
                tally.add(delta.bucket() - Math.floorMod(delta.bucket(), grain), delta.item(), delta.value()));
        show(delta);
    }

    void restore(Delta kept, long grain) {
        Tally tally = tallies.get(grain);
        if (tally != null) {
            tally.add(kept.bucket(), kept.item(), kept.value());
            show(kept);
        }
    }

    private void show(Delta delta) {
        samples.addLast(new Sample(delta.bucket(), delta.events()));
        if (samples.size() > MOST_EVENTS) {
            samples.removeFirst();
        }
    }

    Tally of(long grain) {
        return tallies.get(grain);
    }

    /** The ids of the last events that came since a moment, the first ones first. */
    List<String> events(long since) {
        return samples.stream()
                .filter(sample -> sample.bucket >= since && !sample.events.isEmpty())
                .flatMap(sample -> sample.events.lines())
                .distinct()
                .toList();
    }

    /** Forgets what is too old; answers whether nothing is left. */
    boolean trim(long now, Map<Long, Long> horizons) {
        boolean empty = true;
        for (Map.Entry<Long, Tally> each : tallies.entrySet()) {
            each.getValue().trim(now - horizons.get(each.getKey()) - each.getKey());
            empty &= each.getValue().isEmpty();
        }
        return empty;
    }
}
