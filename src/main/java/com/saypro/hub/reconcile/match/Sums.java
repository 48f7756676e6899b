package com.saypro.hub.reconcile.match;

import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import com.saypro.hub.reconcile.rule.Field;
import com.saypro.hub.reconcile.rule.Money;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    private int[] places(String name) {
        return rule.sides().stream()
                .mapToInt(side -> {
                    List<String> names = side.fields().stream().map(Field::name).toList();
                    return names.indexOf(name);
                })
                .toArray();
    }

    /** What the terms come to over the items that count. */
    Sum of(List<Term> terms, Item[] items) {
        Sum sum = null;
        for (Term term : terms) {
            Sum each = of(term, items);
            sum = sum == null ? term.minus() ? each.negated() : each : sum.plus(each, term.minus());
        }
        return sum;
    }

    private Sum of(Term term, Item[] items) {
        if (term.source() == Source.CONSTANT) {
            return Sum.number(BigDecimal.valueOf(term.constant()));
        }
        Sum sum = null;
        int count = 0;
        for (Item item : items) {
            if (item.side() == term.side() && item.counts()) {
                count++;
                Sum each = term.source() == Source.COUNT ? null : of(term, item, items);
                sum = sum == null ? each : sum.plus(each, false);
            }
        }
        if (term.source() == Source.COUNT) {
            return Sum.number(BigDecimal.valueOf(count));
        }
        return sum == null ? Sum.unknown("no " + side(term).name()) : sum;
    }

    private Sum of(Term term, Item item, Item[] items) {
        Object value = item.value(term.field());
        if (value instanceof Money money) {
            return term.source() == Source.FIELD
                    ? Sum.money(money.minor(), money.currency())
                    : contracted(term, item, money, items);
        }
        if (value instanceof BigDecimal number) {
            return Sum.number(number);
        }
        return value == null ? Sum.unknown(name(term) + " is not known") : Sum.text(value.toString());
    }

    private Sum contracted(Term term, Item item, Money gross, Item[] items) {
        boolean fee = term.source() == Source.FEE;
        String vendor = fee ? item.vendor() : Contracts.MARKETPLACE;
        String kind = fee ? text(item, kinds) : Contracts.COMMISSION;
        Optional<Money> charged = kind == null
                ? Optional.empty()
                : contracts.fee(new Contracts.Charge(
                        vendor, kind, gross, item.first().time(), any(items, methods), any(items, countries)));
        return charged.map(money -> Sum.money(money.minor(), money.currency()))
                .orElseGet(() -> Sum.unknown("no contract of " + vendor + " says what " + kind + " costs"));
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
