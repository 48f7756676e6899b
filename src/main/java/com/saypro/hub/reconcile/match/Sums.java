package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds up the terms of a rule over the items of a match. */
final class Sums {
    private final Rule rule;
    private final Contracts contracts;
    private final int[] kinds;
    private final int[] methods;
    private final int[] countries;

    Sums(Rule rule, Contracts contracts) {
        this.rule = rule;
        this.contracts = contracts;
        kinds = places("kind");
        methods = places("method");
        countries = places("country");
    }

    /** Whether what contracts say is among them: then it matters which item is looked at first. */
    boolean areContracted() {
        return rule.agreements().stream()
                .map(Agreement::comparison)
                .flatMap(comparison -> Stream.of(comparison.left(), comparison.right()))
                .flatMap(List::stream)
                .anyMatch(Sums::isContracted);
    }

    private static boolean isContracted(Term term) {
        return term.source() == Source.FEE || term.source() == Source.COMMISSION;
    }

    private int[] places(String name) {
        return rule.sides().stream()
                .mapToInt(side -> {
                    List<String> names = side.fields().stream().map(Field::name).toList();
                    return names.indexOf(name);
                })
                .toArray();
    }

    /** What the terms come to over the items that count. */
    Total of(List<Term> terms, Matter matter) {
        Total total = null;
        for (Term term : terms) {
            Total each = matter.total(term);
            total = total == null ? term.minus() ? each.negated() : each : total.plus(each, term.minus());
        }
        return total.fitting();
    }

    /** What a term comes to over the items that count. */
    Total of(Term term, Item[] items) {
        if (term.source() == Source.CONSTANT) {
            return Total.number(BigDecimal.valueOf(term.constant()));
        }
        boolean isContracted = isContracted(term);
        String method = isContracted ? any(items, methods) : null;
        String country = isContracted ? any(items, countries) : null;
        Total total = null;
        int count = 0;
        for (Item item : items) {
            if (item.side() == term.side() && item.counts()) {
                count++;
                Total each = term.source() == Source.COUNT ? null : of(term, item, method, country);
                total = total == null ? each : total.plus(each, false);
            }
        }
        if (term.source() == Source.COUNT) {
            return Total.number(BigDecimal.valueOf(count));
        }
        return total == null ? none(term) : total;
    }

    /** What a term comes to where nothing counts. */
    Total none(Term term) {
        return Total.unknown("no " + side(term).name());
    }

    /**
     * What a term comes to for one item.
     *
     * @param method the method of payment that counts for its match, null where none is known
     * @param country likewise the payer's country
     */
    Total of(Term term, Item item, String method, String country) {
        Object value = item.value(term.field());
        if (value instanceof Money money) {
            return term.source() == Source.FIELD
                    ? Total.money(money.minor(), money.currency())
                    : contracted(term, item, money, method, country);
        }
        if (value instanceof BigDecimal number) {
            return Total.number(number);
        }
        return value == null ? Total.unknown(name(term) + " is not known") : Total.text(value.toString());
    }

    private Total contracted(Term term, Item item, Money gross, String method, String country) {
        boolean fee = term.source() == Source.FEE;
        String vendor = fee ? item.vendor() : Contracts.MARKETPLACE;
        String kind = fee ? kind(item) : Contracts.COMMISSION;
        Optional<Money> charged = kind == null
                ? Optional.empty()
                : contracts.fee(
                        new Contracts.Charge(vendor, kind, gross, item.first().time(), method, country));
        return charged.map(money -> Total.money(money.minor(), money.currency()))
                .orElseGet(() -> Total.unknown("no contract of " + vendor + " says what " + kind + " costs"));
    }

    /** What is booked; where the events of a side know no kinds, its items are payments themselves. */
    private String kind(Item item) {
        return kinds[item.side()] < 0 ? Contracts.CHARGE : text(item, kinds);
    }

    /** The method of payment that an item names; null for none. */
    String method(Item item) {
        return text(item, methods);
    }

    /** The payer's country that an item names; null for none. */
    String country(Item item) {
        return text(item, countries);
    }

    /** What tells whether contracts say something else than before. */
    String version() {
        return contracts.version();
    }

    private static String any(Item[] items, int[] places) {
        for (Item item : items) {
            String text = text(item, places);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static String text(Item item, int[] places) {
        int place = places[item.side()];
        return place < 0 || item.value(place) == null ? null : item.value(place).toString();
    }

    /** How the rule writes a term, e.g. {@code order.total}. */
    String name(Term term) {
        return switch (term.source()) {
            case CONSTANT -> Long.toString(term.constant());
            case COUNT -> "count(" + side(term).name() + ")";
            case FIELD -> field(term);
            case FEE -> "fee(" + field(term) + ")";
            case COMMISSION -> "commission(" + field(term) + ")";
        };
    }

    private String field(Term term) {
        return side(term).name() + "." + side(term).fields().get(term.field()).name();
    }

    private Side side(Term term) {
        return rule.sides().get(term.side());
    }
}
