package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.alert.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What this hub counts as events come.
 *
 * @param rules the edition of the rules it was made for
 * @param sources the edition of the table it was made from
 * @param counting what counts
 * @param rounds those that are still to be told the log, if this hub knows all of them; what it does not know another hub
 *     counts, or the log tells it
 */
record Roster(long rules, String sources, Counting counting, List<Round> rounds) {
    static Roster of(AlertRules.Live live, String edition, List<SourceRow> rows) {
        Map<Long, Source> known = known(live);
        Map<Integer, List<SourceRow>> open = new TreeMap<>();
        rows.stream()
                .filter(row -> row.round() != null)
                .forEach(row -> open.computeIfAbsent(row.round(), none -> new ArrayList<>())
                        .add(row));
        Set<Source> counted = new HashSet<>(known.values());
        List<Round> rounds = new ArrayList<>();
        open.forEach((number, members) -> {
            if (members.stream().allMatch(row -> known.containsKey(row.source()))) {
                rounds.add(Round.of(number, members, known));
            } else {
                members.forEach(row -> counted.remove(known.get(row.source())));
            }
        });
        return new Roster(live.edition(), edition, Counting.ofSources(counted), List.copyOf(rounds));
    }

    /** What the rules count, by number. */
    static Map<Long, Source> known(AlertRules.Live live) {
        Map<Long, Source> known = new HashMap<>();
        live.rules().forEach(rule -> rule.sources().forEach(source -> known.put(source.number(), source)));
        return known;
    }

    boolean isOf(AlertRules.Live live, String edition) {
        return rules == live.edition() && sources.equals(edition);
    }
}
