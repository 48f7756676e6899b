package com.saypro.hub.reconcile.story;

import com.saypro.hub.event.Event;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.match.Evaluation;
import com.saypro.hub.reconcile.match.FullEvaluation;
import com.saypro.hub.reconcile.match.Grouping;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Items;
import com.saypro.hub.reconcile.match.Keys;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The items that a rule takes of events, and the matches that it makes of them. */
final class Gathering {
    private final Rule rule;
    private final Takings takings;
    private final Items items = new Items();

    /**
     * @param live the rules that are live together, this one among them: one of its concern may have an event before it
     * @param rule the rule
     */
    Gathering(Collection<Rule> live, Rule rule) {
        this.rule = rule;
        takings = Takings.of(live);
    }

    /** Takes what an event tells. */
    void take(Event event) {
        takings.of(event).stream()
                .filter(taken -> taken.rule().name().equals(rule.name()))
                .map(Takings.Taken::item)
                .forEach(items::add);
    }

    /** How many items there are. */
    int size() {
        return items.size();
    }

    /** How many items have no key for any way, and so can find no other. */
    long withoutKey() {
        return items.all().stream().filter(this::hasNoKey).count();
    }

    private boolean hasNoKey(Item item) {
        return IntStream.range(0, rule.ways().size())
                .allMatch(way -> Keys.of(rule.sides().get(item.side()), item, way) == null);
    }

    /** The matches that the items make, as they stand at a moment: those to which something happened since a time. */
    Counted counted(Instant since, Instant asOf, Contracts contracts) {
        return new Counted(rule, new FullEvaluation(rule, contracts).of(items.all(), since, asOf));
    }

    /**
     * Hands on each match that the items make, as it stands at a moment.
     *
     * @param failed takes what cannot be evaluated: sums that nothing can hold
     */
    void each(Instant asOf, Contracts contracts, Consumer<Found> taker, Consumer<ArithmeticException> failed) {
        Evaluation evaluation = new Evaluation(rule, contracts);
        for (Grouping.Group group : Grouping.of(rule, items.all())) {
            try {
                evaluation
                        .of(group, asOf)
                        .ifPresent(verdict -> taker.accept(new Found(rule, List.of(group.items()), verdict)));
            } catch (ArithmeticException e) {
                failed.accept(e);
            }
        }
    }
}
