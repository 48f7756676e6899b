package com.saypro.hub.reconcile.story;

import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.rule.Money;
import com.saypro.hub.reconcile.rule.Sum;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matches to which something happened since a time: all of them counted, the broken ones kept. */
final class Counted {
    private static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing(Found::began).thenComparing(Found::key);

    private final Instant since;
    private final Map<String, Long> broken = new TreeMap<>();
    private final Map<String, Sum> atRisk = new TreeMap<>();
    private final Map<String, Found> breaks = new HashMap<>();
    private long matched;
    private long expected;
    private long failed;

    Counted(Instant since) {
        this.since = since;
    }

    void add(Found found) {
        if (found.changed().isBefore(since)) {
            return;
        }
        if (found.isBroken()) {
            breaks.put(found.key(), found);
            broken.merge(found.verdict().broken(), 1L, Long::sum);
            Money money = found.verdict().atRisk();
            if (money != null) {
                atRisk.merge(
                        money.currency(),
                        Sum.of(money),
                        (one, other) -> new Sum(one.minor().add(other.minor()), one.currency()));
            }
        } else if (found.verdict().status() == Status.POSTED) {
            matched++;
        } else if (found.verdict().status() != Status.VOID) {
            expected++;
        }
    }

    void fail() {
        failed++;
    }

    Summary summary() {
        return new Summary(matched, expected, broken, List.copyOf(atRisk.values()), failed);
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
