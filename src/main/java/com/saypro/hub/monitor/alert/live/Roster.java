package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import com.saypro.hub.monitor.alert.rule.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        Set<Source> counted = new HashSet<>(known.values());
        open(rows).values().stream()
                .filter(members -> !isKnown(known, members))
                .flatMap(List::stream)
                .forEach(row -> counted.remove(known.get(row.source())));
        return new Roster(live.edition(), edition, Counting.ofSources(counted), rounds(known, rows));
    }

    /** Those that are still to be told the log, of whose sources all are known; by the order in which they were entered. */
    static List<Round> rounds(Map<Long, Source> known, List<SourceRow> rows) {
        return open(rows).entrySet().stream()
                .filter(round -> isKnown(known, round.getValue()))
                .map(round -> Round.of(round.getKey(), round.getValue(), known))
                .toList();
    }

    private static Map<Integer, List<SourceRow>> open(List<SourceRow> rows) {
        return rows.stream()
                .filter(row -> row.round() != null)
                .collect(Collectors.groupingBy(SourceRow::round, TreeMap::new, Collectors.toList()));
    }

    private static boolean isKnown(Map<Long, Source> known, List<SourceRow> members) {
        return members.stream().allMatch(row -> known.containsKey(row.source()));
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
