package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.match.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What a story expects of a match; what it does not speak of may be anything.
 *
 * @param broken the break's name; null: not said
 * @param status where it stands; null: not said
 * @param saysRisk whether it says what is at risk
 * @param atRisk the money at risk; null: none
 * @param items the identities of its items by the names of their sides, in order: of all that count, and of those that ended
 *     if one likes; null: not said
 */
record Expected(String broken, Status status, boolean saysRisk, Money atRisk, Map<String, List<String>> items) {
    /** All that can be said of a match. */
    static Expected of(Found found) {
        Verdict verdict = found.verdict();
        return new Expected(verdict.broken(), verdict.status(), true, verdict.atRisk(), found.identities());
    }

    /** What of a match is not as expected, a line each. */
    List<String> differences(Found match) {
        Expected found = of(match);
        List<String> lines = new ArrayList<>();
        if (broken != null && !broken.equals(found.broken)) {
            lines.add(line("broken", broken, found.broken));
        }
        if (status != null && status != found.status) {
            lines.add(line("status", status.word(), found.status.word()));
        }
        if (saysRisk && !Objects.equals(atRisk, found.atRisk)) {
            lines.add(line("atRisk", written(atRisk), written(found.atRisk)));
        }
        if (items != null && !isOf(match)) {
            lines.add(line("items", written(items), written(found.items)));
        }
        return lines;
    }

    /** How much of it speaks of a match: more is more alike. */
    int likeness(Found match) {
        int sameItems = items != null && isOf(match) ? 4 : 0;
        int sameBreak = broken != null && broken.equals(match.verdict().broken()) ? 2 : 0;
        return sameItems + sameBreak;
    }

    private boolean isOf(Found match) {
        return contains(items, match.identities()) && contains(match.allIdentities(), items);
    }

    private static boolean contains(Map<String, List<String>> all, Map<String, List<String>> some) {
        return some.entrySet().stream()
                .allMatch(side -> all.getOrDefault(side.getKey(), List.of()).containsAll(side.getValue()));
    }

    private static String line(String what, String expected, String found) {
        return what + ": expected " + expected + ", found " + (found == null ? "none" : found);
    }

    /** As a story would write it. */
    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        if (broken != null) {
            all.add("broken: " + broken);
        }
        if (status != null) {
            all.add("status: " + status.word());
        }
        if (saysRisk) {
            all.add("atRisk: " + written(atRisk));
        }
        if (items != null) {
            all.add("items: " + written(items));
        }
        return all.toString();
    }

    private static String written(Money money) {
        return money == null ? "none" : "{minor: " + money.minor() + ", currency: " + money.currency() + "}";
    }

    private static String written(Map<String, List<String>> items) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        items.forEach((side, identities) -> all.add(side + ": " + identities));
        return all.toString();
    }
}
