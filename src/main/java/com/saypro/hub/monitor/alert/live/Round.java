package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.monitor.alert.rule.OwnSignals;
import com.saypro.hub.monitor.alert.rule.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sources that are told the event log together.
 *
 * @param number its number
 * @param sources what is counted
 * @param told how far they were told it
 * @param entered since when they are counted as events come
 */
record Round(int number, List<Source> sources, long told, Instant entered) {
    /** @param known what the rules count, by number */
    static Round of(int number, List<SourceRow> members, Map<Long, Source> known) {
        SourceRow any = members.get(0);
        return new Round(
                number, members.stream().map(row -> known.get(row.source())).toList(), any.told(), any.entered());
    }

    /** The types of the events of the log that may count. */
    Set<String> types() {
        return sources.stream()
                .flatMap(source -> source.types().stream())
                .filter(type -> !OwnSignals.isOwn(type))
                .collect(Collectors.toSet());
    }
}
