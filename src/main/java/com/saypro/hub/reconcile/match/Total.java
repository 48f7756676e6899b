package com.saypro.hub.reconcile.match;

import java.math.BigDecimal;

/**
 * What the terms of a sum come to.
 *
 * @param kind what it is
 * @param minor minor units, of money
 * @param currency the currency, of money; null for none yet
 * @param number the number; of money its minor units when 64 bits do not hold them, else null
 * @param text the text, else null
 * @param unknown why it cannot be known; null when it is known
 */
record Total(Kind kind, long minor, String currency, BigDecimal number, String text, String unknown) {
    /** What a sum may be. */
    enum Kind {
        MONEY,
        NUMBER,
        TEXT,
        /** Amounts in several currencies, which have no sum. */
        MIXED,
        UNKNOWN
    }

    static Total money(long minor, String currency) {
        return new Total(Kind.MONEY, minor, currency, null, null, null);
    }

    static Total number(BigDecimal number) {
        return new Total(Kind.NUMBER, 0, null, number, null, null);
    }

    static Total text(String text) {
        return new Total(Kind.TEXT, 0, null, null, text, null);
    }

    static Total unknown(String why) {
        return new Total(Kind.UNKNOWN, 0, null, null, null, why);
    }

    private static final Total MIXED = new Total(Kind.MIXED, 0, null, null, null, null);

    /** This and another, which may be taken away. On the way it may be more than fits in 64 bits, see {@link #fitting}. */
    Total plus(Total other, boolean minus) {
        if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN) {
            return kind == other.kind ? firstOf(other) : kind == Kind.UNKNOWN ? this : other;
        }
        if (kind == Kind.MIXED || other.kind == Kind.MIXED) {
            return MIXED;
        }
        if (kind == Kind.MONEY && other.kind == Kind.MONEY) {
            return currency.equals(other.currency) ? plusMoney(other, minus) : MIXED;
        }
        if (kind == Kind.NUMBER && other.kind == Kind.NUMBER) {
            return number(minus ? number.subtract(other.number) : number.add(other.number));
        }
        return unknown("not of one kind");
    }

    /** Of two that cannot be known always the same, so that the order of items makes no difference. */
    private Total firstOf(Total other) {
        return unknown.compareTo(other.unknown) <= 0 ? this : other;
    }

    private Total plusMoney(Total other, boolean minus) {
        long sum = minus ? minor - other.minor : minor + other.minor;
        boolean fits = (minus ? (minor ^ other.minor) & (minor ^ sum) : (minor ^ sum) & (other.minor ^ sum)) >= 0;
        return number == null && other.number == null && fits
                ? money(sum, currency)
                : money(minus ? exact().subtract(other.exact()) : exact().add(other.exact()), currency);
    }

    private BigDecimal exact() {
        return number == null ? BigDecimal.valueOf(minor) : number;
    }

    private static Total money(BigDecimal minor, String currency) {
        return minor.unscaledValue().bitLength() < Long.SIZE
                ? money(minor.longValueExact(), currency)
                : new Total(Kind.MONEY, 0, currency, minor, null, null);
    }

    /**
     * This, when it fits in 64 bits: that is asked of a sum, not of its parts, so that their order makes no difference.
     *
     * @throws ArithmeticException when it does not
     */
    Total fitting() {
        if (kind == Kind.MONEY && number != null) {
            throw new ArithmeticException("The sum does not fit in 64 bits: " + number + " minor units of " + currency);
        }
        return this;
    }

    Total negated() {
        return switch (kind) {
            case MONEY -> money(exact().negate(), currency);
            case NUMBER -> number(number.negate());
            default -> this;
        };
    }

    /** A number as minor units of a currency, where it is compared with money. */
    Total in(String otherCurrency) {
        return kind == Kind.NUMBER ? money(number.longValueExact(), otherCurrency) : this;
    }
}
