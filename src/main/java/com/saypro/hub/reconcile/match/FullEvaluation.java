package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluates all items of a rule at once, on all processors: what a rule would say of a history. */
public final class FullEvaluation {
    private static final int PARTS = Runtime.getRuntime().availableProcessors();

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
        Item[] all = items.toArray(new Item[0]);
        List<Way> ways = Way.of(rule, all);
        int parts = all.length >= Way.MANY && ways.stream().skip(1).noneMatch(Way::meeting) ? PARTS : 1;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> parts == 1 ? evaluate(all, ways, asOf) : part(all, ways, part, parts, asOf))
                .reduce(new Outcome(), (one, other) -> new Outcome().add(one).add(other));
    }

    /**
     * Those that can only meet each other: where no two sides meet but by the first way, an item meets those alone with which
     * it has the first key that it has.
     */
    private Outcome part(Item[] items, List<Way> ways, int part, int parts, Instant asOf) {
        int[] own = new int[items.length];
        int count = 0;
        for (int i = 0; i < items.length; i++) {
            if ((firstHash(ways, i) >>> 1) % parts == part) {
                own[count++] = i;
            }
        }
        int[] places = Arrays.copyOf(own, count);
        Item[] ownItems = new Item[count];
        Arrays.setAll(ownItems, i -> items[places[i]]);
        List<Way> ownWays = ways.stream().map(way -> way.at(places)).toList();
        return evaluate(ownItems, ownWays, asOf);
    }

    private static int firstHash(List<Way> ways, int item) {
        for (Way way : ways) {
            if (way.keys()[item] != null) {
                return way.hashes()[item];
            }
        }
        return item;
    }

    private Outcome evaluate(Item[] items, List<Way> ways, Instant asOf) {
        Outcome outcome = new Outcome();
        Grouping.each(
                items,
                ways,
                group -> evaluation.of(group, asOf).ifPresent(verdict -> outcome.add(group.items(), verdict)));
        return outcome;
    }
}
