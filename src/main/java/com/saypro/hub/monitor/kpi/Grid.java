package com.saypro.hub.monitor.kpi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was counted of one series, by group and step. */
final class Grid {
    private final Map<String, Map<Integer, Counts>> groups = new TreeMap<>();

    Counts at(String group, int step) {
        return groups.computeIfAbsent(group, none -> new TreeMap<>()).computeIfAbsent(step, none -> new Counts());
    }

    /** The names of the groups. */
    Set<String> names() {
        return groups.keySet();
    }

    /** A group's steps together; those of all groups for null. */
    Counts sum(String group) {
        return sum(group, Integer.MAX_VALUE);
    }

    /** The same of the steps before one. */
    Counts sum(String group, int before) {
        Counts sum = new Counts();
        groups.forEach((name, steps) -> {
            if (group == null || group.equals(name)) {
                steps.forEach((step, counts) -> {
                    if (step < before) {
                        sum.add(counts);
                    }
                });
            }
        });
        return sum;
    }

    /** One step of a group, or of all groups for null. */
    Counts step(String group, int step) {
        Counts sum = new Counts();
        groups.forEach((name, steps) -> {
            if ((group == null || group.equals(name)) && steps.containsKey(step)) {
                sum.add(steps.get(step));
            }
        });
        return sum;
    }
}
