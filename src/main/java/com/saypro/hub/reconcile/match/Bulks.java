package com.saypro.hub.reconcile.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes {@link Bulk}s of a rule's matches. A rule with one way to match can have them: then an item's key alone says where it
 * belongs, whatever the others are.
 */
public final class Bulks {
    /** Of so many items a match's sums are kept: fewer are read as fast. */
    public static final int FROM = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader READER = JSON.readerFor(BulkState.class);
    private static final ObjectWriter WRITER = JSON.writerFor(BulkState.class);

    private final Rule rule;
    private final Sums sums;
    private final List<Term> terms;
    private final boolean contracted;

    Bulks(Rule rule, Sums sums) {
        this.rule = rule;
        this.sums = sums;
        terms = terms(rule);
        contracted = sums.areContracted();
    }

    private static List<Term> terms(Rule rule) {
        return Stream.concat(
                        rule.agreements().stream()
                                .flatMap(agreement -> Stream.of(agreement.comparison(), agreement.onlyIf())),
                        rule.needs().stream().map(need -> need.onlyIf()))
                .filter(Objects::nonNull)
                .map(comparison -> List.of(comparison.left(), comparison.right()))
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(term -> term.source() != Source.CONSTANT && term.source() != Source.COUNT)
                .distinct()
                .toList();
    }

    /** Whether the rule's matches can have them. */
    public boolean arePossible() {
        return rule.ways().size() == 1;
    }

    /** What the sums depend on beside the items: kept ones are of no use when it is another. */
    public String basis() {
        return contracted ? sums.version() : "";
    }

    /** The sums of a match, when it is large enough and its items have a key; else null. */
    public Bulk of(Item[] items) {
        String key = items.length < FROM || !arePossible() ? null : Keys.of(side(items[0]), items[0], 0);
        return key == null ? null : new Bulk(this, state(key, Evaluation.sorted(items)));
    }

    private BulkState state(String key, Item[] items) {
        int sides = rule.sides().size();
        int[] all = new int[sides];
        int[] counts = new int[sides];
        long[] newest = new long[sides];
        String[] vendors = new String[sides];
        Arrays.fill(newest, Long.MIN_VALUE);
        long first = Long.MAX_VALUE;
        for (Item item : items) {
            int side = item.side();
            all[side]++;
            first = Math.min(first, item.began());
            if (item.counts()) {
                counts[side]++;
                newest[side] = Math.max(newest[side], item.changed());
                vendors[side] = vendors[side] == null || item.vendor().compareTo(vendors[side]) < 0
                        ? item.vendor()
                        : vendors[side];
            }
        }
        Total[] totals = new Total[terms.size()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = counts[terms.get(i).side()] == 0 ? null : sums.of(terms.get(i), items);
        }
        Glance glance = new Glance(rule, items);
        return new BulkState(
                key,
                all,
                counts,
                newest,
                vendors,
                first,
                glance.earliest(),
                glance.latest(),
                totals,
                Named.of(rule, items),
                witness(items, sums::method),
                witness(items, sums::country));
    }

    private static Witness witness(Item[] items, Function<Item, String> says) {
        for (Item item : items) {
            if (says.apply(item) != null) {
                return new Witness(item.side(), item.began(), says.apply(item));
            }
        }
        return null;
    }

    /** A bulk as it is kept. */
    public String write(Bulk bulk) {
        try {
            return WRITER.writeValueAsString(bulk.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bulk cannot be written", e);
        }
    }

    /** A bulk that was kept. */
    public Bulk read(String text) {
        try {
            return new Bulk(this, READER.readValue(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bulk cannot be read", e);
        }
    }

    Rule rule() {
        return rule;
    }

    Sums sums() {
        return sums;
    }

    boolean contracted() {
        return contracted;
    }

    Side side(Item item) {
        return rule.sides().get(item.side());
    }

    /** Whether others come after this side. */
    boolean isBeginning(Side side) {
        return rule.sides().stream().anyMatch(other -> side.name().equals(other.after()));
    }

    /** The index of the side after which this one comes. */
    int beginning(Side side) {
        int index = 0;
        while (!rule.sides().get(index).name().equals(side.after())) {
            index++;
        }
        return index;
    }

    Term term(int place) {
        return terms.get(place);
    }

    int place(Term term) {
        return terms.indexOf(term);
    }
}
