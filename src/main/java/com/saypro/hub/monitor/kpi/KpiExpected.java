package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A figure that a story expects.
 *
 * @param group of which group; null for all
 * @param value its value; null: not known
 * @param currency of money; null for none
 * @param part what is divided; null: not said
 * @param of by what; null: not said
 */
record KpiExpected(String group, BigDecimal value, String currency, BigDecimal part, BigDecimal of) {
    static final Instant ALWAYS = Instant.EPOCH;
    /** Percentiles are read from slots that are 5 % wide. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.025");

    static List<String> differences(List<KpiExpected> expected, KpiAnswer answer) {
        List<String> differences = new ArrayList<>();
        List<KpiExpected> wanting = new ArrayList<>(expected);
        for (KpiExpected found : found(expected, answer)) {
            if (!wanting.removeIf(each -> each.meets(found, answer.unit().equals(Unit.SECONDS.word())))) {
                differences.add("found " + found.said());
            }
        }
        wanting.stream().filter(each -> each.value != null).forEach(each -> differences.add("expected " + each.said()));
        return differences;
    }

    private static List<KpiExpected> found(List<KpiExpected> expected, KpiAnswer answer) {
        List<KpiExpected> found = new ArrayList<>();
        if (answer.groups() == null || expected.stream().anyMatch(each -> each.group == null)) {
            answer.figures().forEach(figure -> found.add(of(null, figure)));
        }
        if (answer.groups() != null) {
            answer.groups().forEach(group -> group.figures().forEach(figure -> found.add(of(group.name(), figure))));
        }
        return found;
    }

    private static KpiExpected of(String group, Figure figure) {
        return new KpiExpected(group, figure.value(), figure.currency(), figure.part(), figure.of());
    }

    private boolean meets(KpiExpected found, boolean about) {
        return value != null
                && Objects.equals(group, found.group)
                && Objects.equals(currency, found.currency)
                && (part == null || found.part != null && part.compareTo(found.part) == 0)
                && (of == null || found.of != null && of.compareTo(found.of) == 0)
                && (about
                        ? value.subtract(found.value)
                                        .abs()
                                        .compareTo(value.abs().multiply(TOLERANCE))
                                <= 0
                        : value.compareTo(found.value) == 0);
    }

    private String said() {
        return (group == null ? "" : "'" + group + "': ")
                + value.toPlainString()
                + (currency == null ? "" : " " + currency)
                + (part == null || of == null ? "" : " = " + part.toPlainString() + " of " + of.toPlainString());
    }
}
