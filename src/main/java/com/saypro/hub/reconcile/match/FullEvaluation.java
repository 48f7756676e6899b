package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Evaluates all items of a rule at once, on all processors: what a rule would say of a history. */
public final class FullEvaluation {
    /** Below so many it is done before others have begun to help. */
    private static final int MANY = 10_000;

    private final Rule rule;
    private final Evaluation evaluation;

    /**
     * @param rule the rule
     * @param contracts what vendors may charge
     */
    public FullEvaluation(Rule rule, Contracts contracts) {
        this.rule = rule;
        evaluation = new Evaluation(rule, contracts);
    }

    /**
     * What the rule says of these items at a moment.
     *
     * @param items each entity once
     */
    public Outcome of(List<Item> items, Instant asOf) {
        // By one key only those with the same can meet, so those with others can be looked at elsewhere.
        boolean apart = rule.ways().size() == 1 && items.size() >= MANY;
        return (apart ? parts(items).parallel() : Stream.<Item[]>of(items.toArray(new Item[0])))
                .map(part -> evaluate(part, asOf))
                .reduce(new Outcome(), (all, part) -> new Outcome().add(all).add(part));
    }

    private Stream<Item[]> parts(List<Item> items) {
        int count = Runtime.getRuntime().availableProcessors() * 2;
        List<List<Item>> parts = IntStream.range(0, count)
                .mapToObj(part -> (List<Item>) new ArrayList<Item>(items.size() / count * 9 / 8))
                .toList();
        for (Item item : items) {
            String key = Keys.of(rule.sides().get(item.side()), item, 0);
            int hash = key == null ? item.identity().hashCode() : key.hashCode();
            parts.get(Math.floorMod(hash, count)).add(item);
        }
        return parts.stream().map(part -> part.toArray(new Item[0]));
    }

    private Outcome evaluate(Item[] items, Instant asOf) {
        Outcome outcome = new Outcome();
        for (Grouping.Group group : Grouping.of(rule, items, List.of())) {
            evaluation.of(group, asOf).ifPresent(verdict -> outcome.add(group.items(), verdict));
        }
        return outcome;
    }
}
