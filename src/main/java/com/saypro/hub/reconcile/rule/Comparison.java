package com.saypro.hub.reconcile.rule;

import java.util.List;

/**
 * Two sums or two texts, compared.
 *
 * @param left the terms of the left sum; of texts one
 * @param operator what they must be to each other
 * @param right the terms of the right sum, which is what is expected; of texts one
 */
public record Comparison(List<Term> left, Operator operator, List<Term> right) {
    /** What the left must be to the right. */
    public enum Operator {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As a rule writes it. */
        public String sign() {
            return sign;
        }
    }

    /** What a term stands for. */
    public enum Source {
        /** The field, summed over the side's items. */
        FIELD,
        /** What the vendor's contract lets it charge for the side's items; the field is their amount. */
        FEE,
        /** The marketplace's commission on the side's items; the field is their amount. */
        COMMISSION,
        /** How many items the side has. */
        COUNT,
        /** A number; in a comparison of money, minor units of whatever currency the others have. */
        CONSTANT
    }

    /**
     * A term of a sum.
     *
     * @param minus whether it is taken away
     * @param source what it stands for
     * @param side the side's index; -1 for a constant
     * @param field the field's place among the side's fields; -1 where there is none
     * @param constant the number of a constant, else 0
     */
    public record Term(boolean minus, Source source, int side, int field, long constant) {}
}
