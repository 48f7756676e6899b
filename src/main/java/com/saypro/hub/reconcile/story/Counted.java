package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.match.Outcome;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.rule.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matches of a rule: all of them counted, the broken ones to be told from those of another. */
final class Counted {
    private static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing(Found::began).thenComparing(Found::key);

    private final Outcome outcome;
    private final Map<String, Found> breaks = new HashMap<>();

    Counted(Rule rule, Outcome outcome) {
        this.outcome = outcome;
        outcome.breaks().stream()
                .map(each -> new Found(rule, each.items(), each.verdict()))
                .forEach(found -> breaks.put(found.key(), found));
    }

    Summary summary() {
        Map<Status, Long> sound = outcome.sound();
        long matched = sound.getOrDefault(Status.POSTED, 0L);
        long done = matched + sound.getOrDefault(Status.VOID, 0L);
        Map<String, Long> broken = new TreeMap<>();
        Map<String, Sum> atRisk = new TreeMap<>();
        outcome.tallies().forEach((name, tally) -> {
            broken.put(name, tally.count());
            tally.atRisk()
                    .forEach((currency, minor) -> atRisk.merge(
                            currency,
                            new Sum(minor, currency),
                            (one, other) -> new Sum(one.minor().add(other.minor()), currency)));
        });
        long all = sound.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(matched, all - done, broken, List.copyOf(atRisk.values()), outcome.failed());
    }

    /** Its breaks. */
    Collection<Found> breaks() {
        return breaks.values();
    }

    /** Those of its breaks that others do not have. */
    List<Found> breaksWithout(Counted others) {
        return breaks.values().stream()
                .filter(found -> !others.breaks.containsKey(found.key()))
                .toList();
    }

    /** The first of some breaks, the oldest first. */
    static List<Break> first(Collection<Found> some, int most) {
        return some.stream().sorted(OLDEST_FIRST).limit(most).map(Break::of).toList();
    }
}
