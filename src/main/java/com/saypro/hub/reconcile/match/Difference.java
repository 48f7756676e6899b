package com.saypro.hub.reconcile.match;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.rule.Agreement;
import com.saypro.hub.reconcile.rule.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How two sums are to each other.
 *
 * @param outcome the outcome
 * @param left the left sum
 * @param right the right sum, which was expected
 * @param sign below 0 where the left is less than the right, above 0 where it is more
 */
record Difference(Outcome outcome, Total left, Total right, int sign) {
    /** What came of a comparison. */
    enum Outcome {
        HOLDS,
        FAILS,
        OTHER_CURRENCY,
        UNKNOWN
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Compares two sums. */
    static Difference of(Total left, Comparison.Operator operator, Total right, Agreement.Tolerance tolerance) {
        if (left.kind() == Total.Kind.UNKNOWN || right.kind() == Total.Kind.UNKNOWN) {
            return new Difference(Outcome.UNKNOWN, left, right, 0);
        }
        if (left.kind() == Total.Kind.MIXED || right.kind() == Total.Kind.MIXED) {
            return new Difference(Outcome.OTHER_CURRENCY, left, right, 0);
        }
        if (left.kind() == Total.Kind.MONEY && right.kind() == Total.Kind.NUMBER) {
            return of(left, operator, right.in(left.currency()), tolerance);
        }
        if (left.kind() == Total.Kind.NUMBER && right.kind() == Total.Kind.MONEY) {
            return of(left.in(right.currency()), operator, right, tolerance);
        }
        if (left.kind() != right.kind()) {
            return new Difference(Outcome.UNKNOWN, left, Total.unknown("not of one kind"), 0);
        }
        return switch (left.kind()) {
            case MONEY -> ofMoney(left, operator, right, tolerance);
            case NUMBER -> {
                int sign = left.number().compareTo(right.number());
                BigDecimal apart = left.number().subtract(right.number()).abs();
                BigDecimal allowed = allowed(right.number(), BigDecimal.valueOf(tolerance.minor()), tolerance);
                yield known(left, operator, right, sign, apart.compareTo(allowed) <= 0);
            }
            default -> {
                int sign = left.text().compareTo(right.text());
                yield known(left, operator, right, sign, sign == 0);
            }
        };
    }

    private static Difference ofMoney(
            Total left, Comparison.Operator operator, Total right, Agreement.Tolerance tolerance) {
        if (!left.currency().equals(right.currency())) {
            return new Difference(Outcome.OTHER_CURRENCY, left, right, 0);
        }
        long apart = Math.subtractExact(left.minor(), right.minor());
        boolean close = apart == 0 || isClose(apart, right, tolerance);
        return known(left, operator, right, Long.signum(apart), close);
    }

    private static boolean isClose(long apart, Total right, Agreement.Tolerance tolerance) {
        BigDecimal minor = BigDecimal.valueOf(tolerance.byCurrency().getOrDefault(right.currency(), tolerance.minor()));
        return BigDecimal.valueOf(apart).abs().compareTo(allowed(BigDecimal.valueOf(right.minor()), minor, tolerance))
                <= 0;
    }

    private static BigDecimal allowed(BigDecimal right, BigDecimal absolute, Agreement.Tolerance tolerance) {
        BigDecimal part = right.abs().multiply(tolerance.percent()).divide(HUNDRED, 12, RoundingMode.DOWN);
        return part.max(absolute);
    }

    private static Difference known(Total left, Comparison.Operator operator, Total right, int sign, boolean close) {
        boolean holds = switch (operator) {
            case EQUAL -> close;
            case AT_MOST -> sign <= 0 || close;
            case AT_LEAST -> sign >= 0 || close;
            case MORE -> sign > 0;
            case LESS -> sign < 0;
        };
        return new Difference(holds ? Outcome.HOLDS : Outcome.FAILS, left, right, sign);
    }

    /** Why they cannot be compared; null where they can. */
    String unknown() {
        return left.unknown() == null ? right.unknown() : left.unknown();
    }

    /** The money by which the sums differ; null where they are none. */
    Money apart() {
        return outcome == Outcome.FAILS && left.kind() == Total.Kind.MONEY
                ? new Money(Math.absExact(Math.subtractExact(left.minor(), right.minor())), left.currency())
                : null;
    }
}
