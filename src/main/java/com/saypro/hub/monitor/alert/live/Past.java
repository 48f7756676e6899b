package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Event;
import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.engine.Delta;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.alert.rule.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what happened before, only as finely as the rules still look at it. */
final class Past {
    private final Counting counting;
    /** How far back each size of buckets is looked at, both in seconds, by source. */
    private final Map<Long, TreeMap<Long, Long>> horizons = new HashMap<>();

    Past(AlertRules.Live live, List<Source> sources) {
        counting = Counting.ofSources(sources);
        Set<Long> asked = sources.stream().map(Source::number).collect(Collectors.toSet());
        new Engine(live.rules())
                .series().stream()
                        .filter(series -> asked.contains(series.source()))
                        .forEach(series -> horizons.computeIfAbsent(series.source(), none -> new TreeMap<>())
                                .put(series.grain(), series.horizon()));
    }

    /** How far back anything is looked at. */
    Duration reach() {
        return Duration.ofSeconds(horizons.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0));
    }

    /** What these events add to the counts, as seen from now. */
    List<Delta> of(List<Event> events, Instant now) {
        return counting.of(events).stream()
                .flatMap(delta -> horizons.get(delta.source()).entrySet().stream()
                        .filter(grain -> delta.bucket() >= now.getEpochSecond() - grain.getValue() - grain.getKey())
                        .findFirst()
                        .map(grain -> delta.from(delta.bucket() - Math.floorMod(delta.bucket(), grain.getKey())))
                        .stream())
                .toList();
    }
}
