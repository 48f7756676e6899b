package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluates all items of a rule at once, on all processors: what a rule would say of a history. */
public final class FullEvaluation {
    private final Rule rule;
    private final Evaluation evaluation;
    private final Plain plain;

    /**
     * @param rule the rule
     * @param contracts what vendors may charge
     */
    public FullEvaluation(Rule rule, Contracts contracts) {
        this.rule = rule;
        evaluation = new Evaluation(rule, contracts);
        plain = new Plain(rule);
    }

    /**
     * What the rule says at a moment of the matches that these items make.
     *
     * @param items each entity once
     * @param since only of matches to which something happened since
     */
    public Outcome of(List<Item> items, Instant since, Instant asOf) {
        Columns columns = new Columns(rule, items, plain);
        // Where no two sides meet but by the first way, an item can only meet those with the first key that it has.
        boolean apart = columns.size() >= Columns.MANY
                && columns.ways().stream().skip(1).noneMatch(Way::meeting);
        int parts = apart ? Runtime.getRuntime().availableProcessors() : 1;
        long from = ChronoUnit.MICROS.between(Instant.EPOCH, since);
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(columns, part, parts, from, asOf))
                .reduce(new Outcome(), (one, other) -> new Outcome().add(one).add(other));
    }

    private Outcome part(Columns columns, int part, int parts, long from, Instant asOf) {
        int[] places = new int[columns.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (parts == 1 || (firstHash(columns.ways(), i) >>> 1) % parts == part) {
                places[count++] = i;
            }
        }
        Outcome outcome = new Outcome();
        Grouping.each(columns, columns.ways(), Arrays.copyOf(places, count), (some, torn) -> {
            if (columns.changedSince(some, from)) {
                judge(columns, some, torn, asOf, outcome);
            }
        });
        return outcome;
    }

    private static int firstHash(List<Way> ways, int place) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).keys()[place] != null) {
                return ways.get(i).hashes()[place];
            }
        }
        return place;
    }

    private void judge(Columns columns, int[] places, boolean torn, Instant asOf, Outcome outcome) {
        if (!torn && plain.comesOutRight(columns, places)) {
            outcome.addPosted();
            return;
        }
        Item[] items = IntStream.of(places).mapToObj(columns::item).toArray(Item[]::new);
        try {
            evaluation.of(new Grouping.Group(items, torn), asOf).ifPresent(verdict -> outcome.add(items, verdict));
        } catch (ArithmeticException e) {
            outcome.addFailed();
        }
    }
}
