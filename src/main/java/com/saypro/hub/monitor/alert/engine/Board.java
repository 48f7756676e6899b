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
    /** It is full until so much of it is free again. */
    private static final double FREE = 0.1;

    private final Source source;
    private final int most;
    private boolean full;
    /** How far back is kept, in seconds, by the size of the buckets in seconds. */
    private final Map<Long, Long> horizons = new TreeMap<>();

    private final List<Watch> watches = new ArrayList<>();
    private final Map<String, Counted> groups = new HashMap<>();

    /** @param most so many groups are counted */
    Board(Source source, int most) {
        this.source = source;
        this.most = most;
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

    /** Counts for all sizes of buckets, unless it is one group too many. */
    boolean add(Delta delta) {
        Counted counted = counted(delta.group());
        if (counted != null) {
            counted.add(delta);
        }
        return counted != null;
    }

    /** Counts for one size only, as it was kept, unless it is one group too many. */
    boolean restore(Delta kept, long grain) {
        Counted counted = counted(kept.group());
        if (counted != null) {
            counted.restore(kept, grain);
        }
        return counted != null;
    }

    /** Whether groups were passed over lately. */
    boolean isFull() {
        return full;
    }

    private Counted counted(String group) {
        if (groups.size() >= most && !groups.containsKey(group)) {
            full = true;
            return null;
        }
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
        full &= groups.size() > most * (1 - FREE);
    }
}
