package com.saypro.hub.reconcile.match;

import java.math.BigDecimal;

/**
 * What the terms of a sum come to.
 *
 * @param kind what it is
 * @param minor minor units, of money
 * @param currency the currency, of money; null for none yet
 * @param number the number, else null
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

    /**
     * This and another, which may be taken away.
     *
     * @throws ArithmeticException when it is more than fits in 64 bits
     */
    Total plus(Total other, boolean minus) {
        if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN) {
            return kind == Kind.UNKNOWN ? this : other;
        }
        if (kind == Kind.MIXED || other.kind == Kind.MIXED) {
            return MIXED;
        }
        if (kind == Kind.MONEY && other.kind == Kind.MONEY) {
            return currency.equals(other.currency)
                    ? money(
                            minus ? Math.subtractExact(minor, other.minor) : Math.addExact(minor, other.minor),
                            currency)
                    : MIXED;
        }
        if (kind == Kind.NUMBER && other.kind == Kind.NUMBER) {
            return number(minus ? number.subtract(other.number) : number.add(other.number));
        }
        return unknown("not of one kind");
    }

    Total negated() {
        return switch (kind) {
            case MONEY -> money(Math.negateExact(minor), currency);
            case NUMBER -> number(number.negate());
            default -> this;
        };
    }

    /** A number as minor units of a currency, where it is compared with money. */
    Total in(String otherCurrency) {
        return kind == Kind.NUMBER ? money(number.longValueExact(), otherCurrency) : this;
    }
}
