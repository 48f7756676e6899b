package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.FieldNames;
import com.saypro.hub.reconcile.rule.Comparison.Operator;
import com.saypro.hub.reconcile.rule.Comparison.Source;
import com.saypro.hub.reconcile.rule.Comparison.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a comparison such as {@code payment.amount = order.total - fee(payment.amount)}. */
final class ComparisonText {
    private static final Pattern OPERATOR = Pattern.compile("<=|>=|=|<|>");
    private static final Pattern TERM = Pattern.compile("\\s*([+-])?\\s*([\\w.()]+)\\s*");
    private static final Pattern CONSTANT = Pattern.compile("\\d+");
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\.([\\w.()]+)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.+)\\)");

    private final Entry entry;
    private final Map<String, SideSection> sides;
    private final Set<Field.Kind> kinds = EnumSet.noneOf(Field.Kind.class);
    private boolean constants;

    /** What was read, and the kind of what is compared. */
    record Read(Comparison comparison, Field.Kind kind) {
        Stream<Term> terms() {
            return Stream.concat(comparison.left().stream(), comparison.right().stream());
        }
    }

    private ComparisonText(Entry entry, Map<String, SideSection> sides) {
        this.entry = entry;
        this.sides = sides;
    }

    /** Reads the comparison that stands here; what it reads of the sides is added to their fields. */
    static Read read(Entry entry, Map<String, SideSection> sides) throws BrokenFile {
        return new ComparisonText(entry, sides).read();
    }

    private Read read() throws BrokenFile {
        String text = entry.text();
        Matcher operator = OPERATOR.matcher(text);
        if (!operator.find()) {
            throw wrong("compares by none of =, <=, >=, >, <");
        }
        List<Term> left = terms(text.substring(0, operator.start()));
        List<Term> right = terms(text.substring(operator.end()));
        Operator sign = Stream.of(Operator.values())
                .filter(each -> each.sign().equals(operator.group()))
                .findFirst()
                .orElseThrow();
        if (kinds.size() != 1) {
            throw wrong(kinds.isEmpty() ? "speaks of no side" : "mixes " + words(kinds));
        }
        Field.Kind kind = kinds.iterator().next();
        if (kind == Field.Kind.TEXT) {
            checkTexts(left, sign, right);
        }
        return new Read(new Comparison(left, sign, right), kind);
    }

    private void checkTexts(List<Term> left, Operator sign, List<Term> right) throws BrokenFile {
        if (constants) {
            throw wrong("mixes a text and a number");
        }
        if (left.size() + right.size() > 2
                || left.get(0).minus()
                || right.get(0).minus()) {
            throw wrong("adds up texts");
        }
        if (sign != Operator.EQUAL) {
            throw wrong("compares texts, which are equal or not, by " + sign.sign());
        }
    }

    private List<Term> terms(String sum) throws BrokenFile {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(sum);
        int at = 0;
        while (at < sum.length() && term.find(at) && term.start() == at) {
            if (!terms.isEmpty() && term.group(1) == null) {
                throw wrong("lacks + or - before " + term.group(2));
            }
            terms.add(term("-".equals(term.group(1)), term.group(2)));
            at = term.end();
        }
        if (terms.isEmpty() || at < sum.length()) {
            throw wrong("has no sum of terms in '" + sum.strip() + "'");
        }
        return List.copyOf(terms);
    }

    private Term term(boolean minus, String text) throws BrokenFile {
        if (CONSTANT.matcher(text).matches()) {
            constants = true;
            return new Term(minus, Source.CONSTANT, -1, -1, constant(text));
        }
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return field(minus, Source.FIELD, text);
        }
        String function = call.group(1);
        if (FieldNames.isFunction(function)) {
            return field(minus, Source.FIELD, call.group(2).replaceFirst("\\.(.*)", "." + function + "($1)"));
        }
        return switch (function) {
            case "count" -> {
                kinds.add(Field.Kind.NUMBER);
                yield new Term(minus, Source.COUNT, side(call.group(2)).index(), -1, 0);
            }
            case "fee" -> contracted(field(minus, Source.FEE, call.group(2)), text);
            case "commission" -> contracted(field(minus, Source.COMMISSION, call.group(2)), text);
            default -> throw wrong("knows no '" + function + "'; there are fee, commission, count");
        };
    }

    private long constant(String text) throws BrokenFile {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong("has a number that is too large");
        }
    }

    private Term field(boolean minus, Source source, String text) throws BrokenFile {
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            throw wrong("has '" + text + "', which is neither <side>.<field> nor a whole number");
        }
        SideSection side = side(field.group(1));
        int place = side.place(entry, field.group(2));
        kinds.add(side.kind(field.group(2)));
        return new Term(minus, source, side.index(), place, 0);
    }

    /** What a contract needs to know is read too. */
    private Term contracted(Term term, String text) throws BrokenFile {
        if (!kinds.equals(EnumSet.of(Field.Kind.MONEY))) {
            throw wrong("has " + text + ", and only an amount of money costs something, in money");
        }
        for (SideSection side : sides.values()) {
            if (side.index() == term.side() && term.source() == Source.FEE) {
                side.addIfKnown("kind");
            }
            side.addIfKnown("method");
            side.addIfKnown("country");
        }
        return term;
    }

    private SideSection side(String name) throws BrokenFile {
        SideSection side = sides.get(name);
        if (side == null) {
            throw wrong("names '" + name + "', which is no side; there are " + String.join(", ", sides.keySet()));
        }
        return side;
    }

    private BrokenFile wrong(String reason) {
        return entry.wrong("'" + entry.value().asText() + "' " + reason);
    }

    private static String words(Set<Field.Kind> kinds) {
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" and "));
    }
}
