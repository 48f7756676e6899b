package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule says of the items of a match at a moment. Safe for use by many threads. */
public final class Evaluation {
    private static final Comparator<Item> OLDEST_FIRST = Comparator.comparingInt(Item::side)
            .thenComparing(Item::first)
            .thenComparing(Item::vendor)
            .thenComparing(Item::identity);

    private final Rule rule;
    private final Sums sums;
    private final Bulks bulks;
    private final Reasons reasons;
    private final Agreeing agreeing;
    private final Missing missing;
    private final boolean contracted;

    /**
     * @param rule the rule
     * @param contracts what vendors may charge
     */
    public Evaluation(Rule rule, Contracts contracts) {
        this.rule = rule;
        sums = new Sums(rule, contracts);
        bulks = new Bulks(rule, sums);
        reasons = new Reasons(rule, sums);
        agreeing = new Agreeing(rule, sums, reasons);
        missing = new Missing(rule, sums, agreeing, reasons);
        contracted = sums.areContracted();
    }

    /**
     * The verdict on a group of items. What cannot be told apart comes before what disagrees, and that before what is
     * missing.
     *
     * @param asOf the moment
     * @return empty where the group is no match: its items only tie others together
     * @throws ArithmeticException when a sum does not fit in 64 bits
     */
    public Optional<Verdict> of(Grouping.Group group, Instant asOf) {
        Item[] left = Spent.without(rule, group.items());
        Item[] items = contracted || group.torn() ? sorted(left) : left;
        Matter matter = new Pieces(rule, sums, items);
        Glance glance = matter.glance();
        if (!glance.counts()) {
            boolean onlyLinks = Stream.of(items).allMatch(item -> side(item).link());
            return onlyLinks ? Optional.empty() : Optional.of(Verdict.VOID);
        }
        Side crowded = group.torn() ? side(items[0]) : crowded(glance);
        if (crowded != null) {
            String reason = reasons.ambiguous(crowded, items, group.torn());
            return Optional.of(
                    new Verdict(Status.DATA_MISMATCH, "ambiguous-" + crowded.name(), true, reason, null, null));
        }
        return Optional.of(verdict(glance, matter, asOf));
    }

    /**
     * The verdict on a match of which only the sums are known.
     *
     * @return empty where they do not say enough
     * @throws ArithmeticException when a sum does not fit in 64 bits
     */
    public Optional<Verdict> of(Bulk bulk, Instant asOf) {
        Glance glance = bulk.glance();
        if (!glance.counts() || crowded(glance) != null) {
            return Optional.empty();
        }
        // Of few items one may be there twice, which their sums do not tell.
        return Optional.of(verdict(glance, bulk, asOf))
                .filter(verdict -> verdict.broken() == null || bulk.size() > Agreeing.FEW);
    }

    /** What is known of matches of many items. */
    public Bulks bulks() {
        return bulks;
    }

    private Verdict verdict(Glance glance, Matter matter, Instant asOf) {
        Verdict agreed = agreeing.of(glance, matter, asOf);
        return agreed.broken() == null ? missing.of(glance, matter, asOf, agreed) : agreed;
    }

    /** Those who read the first that says something read the same one in whatever order items came. */
    static Item[] sorted(Item[] items) {
        Item[] sorted = items.clone();
        Arrays.sort(sorted, OLDEST_FIRST);
        return sorted;
    }

    private Side side(Item item) {
        return rule.sides().get(item.side());
    }

    private Side crowded(Glance glance) {
        for (Side side : rule.sides()) {
            if (glance.crowds(side)) {
                return side;
            }
        }
        return null;
    }
}
