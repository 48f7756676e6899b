package com.saypro.hub.reconcile.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells what was expected from what was found, as a person would want to read it. */
final class Difference {
    private record Pair(Expected expected, Found found) {}

    private final List<Expected> missed;
    private final List<Found> unexpected;
    private final List<String> lines = new ArrayList<>();

    private Difference(List<Expected> expected, List<Found> found) {
        missed = new ArrayList<>(expected);
        unexpected = new ArrayList<>(found);
    }

    /** A line for each difference; none when all was found and nothing else. Their order makes none. */
    static List<String> between(List<Expected> expected, List<Found> found) {
        Difference difference = new Difference(expected, found);
        difference.setAsideWhatAgrees();
        difference.pairWhatIsAlike();
        difference.missed.forEach(one -> difference.lines.add("expected, and not found: " + one));
        difference.unexpected.forEach(
                one -> difference.lines.add("found, and not expected: " + Expected.of(one) + because(one)));
        return difference.lines;
    }

    /** Those that say most find theirs first, so that one that says little does not take it from them. */
    private void setAsideWhatAgrees() {
        missed.sort(Comparator.comparingInt((Expected one) -> one.toString().length())
                .reversed());
        missed.removeIf(one -> {
            for (Found found : unexpected) {
                if (one.differences(found).isEmpty()) {
                    return unexpected.remove(found);
                }
            }
            return false;
        });
    }

    private void pairWhatIsAlike() {
        for (Pair pair = mostAlike(); pair != null; pair = mostAlike()) {
            missed.remove(pair.expected);
            unexpected.remove(pair.found);
            lines.add("of " + pair.expected + because(pair.found));
            pair.expected.differences(pair.found).forEach(line -> lines.add("  " + line));
        }
    }

    private Pair mostAlike() {
        return missed.stream()
                .flatMap(expected -> unexpected.stream().map(found -> new Pair(expected, found)))
                .filter(pair -> likeness(pair) > 0)
                .max(Comparator.comparingInt(Difference::likeness))
                .orElse(null);
    }

    private static int likeness(Pair pair) {
        return pair.expected.likeness(pair.found);
    }

    private static String because(Found found) {
        String reason = found.verdict().reason();
        return reason == null ? "" : " (" + reason + ")";
    }
}
