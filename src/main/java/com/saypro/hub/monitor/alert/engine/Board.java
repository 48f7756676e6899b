package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.monitor.alert.rule.Condition;
import com.saypro.hub.monitor.alert.rule.Grain;
import com.saypro.hub.monitor.alert.rule.Measure;
import com.saypro.hub.monitor.alert.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is counted of one source, group by group. */
final class Board {
    private final Source source;
    /** How far back is kept, in seconds, by the size of the buckets in seconds. */
    private final Map<Long, Long> horizons = new TreeMap<>();

    private final List<Watch> watches = new ArrayList<>();
    private final Map<String, Counted> groups = new HashMap<>();

    Board(Source source) {
        this.source = source;
    }

    /** A rule needs so much of it. */
    void need(Condition.Need need) {
        horizons.merge(Grain.of(need.of()).toSeconds(), need.horizon().toSeconds(), Math::max);
    }

    /** A rule is to be asked when something is counted. */
    void tell(Watch watch) {
        watches.add(watch);
    }

    List<Watch> watches() {
        return watches;
    }

    Map<Long, Long> horizons() {
        return horizons;
    }

    /** Counts for all sizes of buckets. */
    void add(Delta delta) {
        counted(delta.group()).add(delta);
    }

    /** Counts for one size only, as it was kept. */
    void restore(Delta kept, long grain) {
        counted(kept.group()).restore(kept, grain);
    }

    private Counted counted(String group) {
        return groups.computeIfAbsent(
                group, key -> new Counted(horizons.keySet(), source.measure().how() == Measure.How.DISTINCT));
    }

    /** What was counted of a group; null when nothing is known. */
    Counted of(String group) {
        return groups.get(group);
    }

    Source source() {
        return source;
    }

    void trim(long now) {
        groups.values().removeIf(counted -> counted.trim(now, horizons));
    }
}
