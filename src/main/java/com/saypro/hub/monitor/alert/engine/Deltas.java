package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.monitor.alert.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what many events add to the same counts. */
final class Deltas {
    private static final int MOST_EVENTS = 3;

    private final Map<Place, Sum> sums = new HashMap<>();

    private record Place(long source, String group, long bucket, long item) {}

    private static final class Sum {
        private long value;
        private int events;
        private String ids = "";
    }

    void add(Source source, String group, long bucket, long item, long value, String event) {
        Sum sum = sums.computeIfAbsent(new Place(source.number(), group, bucket, item), place -> new Sum());
        sum.value += value;
        if (sum.events++ < MOST_EVENTS) {
            sum.ids = sum.ids.isEmpty() ? event : sum.ids + '\n' + event;
        }
    }

    List<Delta> all() {
        List<Delta> all = new ArrayList<>(sums.size());
        sums.forEach((place, sum) ->
                all.add(new Delta(place.source, place.group, place.bucket, place.item, sum.value, sum.ids)));
        return all;
    }
}
