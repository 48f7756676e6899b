package com.saypro.hub.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was sent and what came back, and keeps the first requests that fared otherwise than they should. */
final class Tally {
    private static final int MOST_KEPT = 20;
    private static final int UNAVAILABLE = 503;

    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    final LongAdder requests = new LongAdder();
    final LongAdder accepted = new LongAdder();
    final LongAdder wronglyAccepted = new LongAdder();
    final LongAdder wronglyRefused = new LongAdder();
    final LongAdder unexpected5xx = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    /** Signed requests whose answer never came: the hub may have them or not. */
    final LongAdder uncertain = new LongAdder();

    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void note(Attack attack, Wire.Heard heard) {
        requests.add(attack.requests());
        kinds.computeIfAbsent(attack.kind(), kind -> new LongAdder()).add(attack.requests());
        for (int i = 0; i < heard.statuses().size(); i++) {
            note(attack, i, heard.statuses().get(i));
        }
        int missing = attack.answers() - heard.statuses().size();
        if (missing > 0 && !isRefusedForGood(heard)) {
            unanswered.add(missing);
            surprise("no answer", attack, heard);
        }
        uncertain.add(missing > 0 ? Math.min(missing, attack.proven()) : 0);
    }

    /** A connection that was told to end owes no answer to what came after. */
    private static boolean isRefusedForGood(Wire.Heard heard) {
        return heard.isClosed() && !heard.statuses().isEmpty();
    }

    private void note(Attack attack, int place, int status) {
        statuses.computeIfAbsent(status, code -> new LongAdder()).increment();
        boolean isAccepted = status < 300;
        if (isAccepted) {
            accepted.increment();
        }
        if (isAccepted && !attack.mayBeAccepted(place)) {
            wronglyAccepted.increment();
            surprise("accepted", attack, status);
        } else if (!isAccepted
                && attack.mayBeAccepted(place)
                && status != 413
                && status != 429
                && status != UNAVAILABLE) {
            wronglyRefused.increment();
            surprise("refused with " + status, attack, status);
        }
        if (status >= 500 && status != UNAVAILABLE) {
            unexpected5xx.increment();
            surprise("answered " + status, attack, status);
        }
    }

    private void surprise(String what, Attack attack, Object heard) {
        if (surprises.size() < MOST_KEPT) {
            String text = new String(attack.bytes(), StandardCharsets.ISO_8859_1);
            surprises.add(what + " (" + attack.kind() + ", " + heard + "): "
                    + text.substring(0, Math.min(text.length(), 600)));
        }
    }

    Map<String, Long> kinds() {
        return sums(kinds);
    }

    Map<Integer, Long> statuses() {
        return sums(statuses);
    }

    private static <K extends Comparable<K>> Map<K, Long> sums(Map<K, LongAdder> counters) {
        Map<K, Long> sums = new TreeMap<>();
        counters.forEach((key, counter) -> sums.put(key, counter.sum()));
        return sums;
    }
}
