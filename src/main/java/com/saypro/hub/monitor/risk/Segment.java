package com.saypro.hub.monitor.risk;

import java.util.Locale;

/** Whose payments an amount is compared with, the nearest first. All of a segment have one vendor and one currency. */
enum Segment {
    /** How dear this customer buys, in thousandths of what is usual at each seller; learned before the seller's amounts. */
    PURSE(50, "customer", "this customer's habit at sellers,") {
        @Override
        String of(Paid paid) {
            return paid.seller() == null ? null : paid.customer();
        }

        @Override
        long learned(Paid paid, Memory memory) {
            Usual seller = memory.usual(SELLER, paid);
            return seller.count() < KNOWN
                    ? 0
                    : Math.max(1, Math.round((double) THOUSAND * paid.amount().minor() / seller.median()));
        }
    },
    CUSTOMER(50, "customer", "this customer's usual") {
        @Override
        String of(Paid paid) {
            return paid.customer();
        }
    },
    SELLER(200, "seller", "what is usual at this seller,") {
        @Override
        String of(Paid paid) {
            return paid.seller();
        }
    },
    COUNTRY(500, "country", "what is usual in its country,") {
        @Override
        String of(Paid paid) {
            return paid.country();
        }
    },
    METHOD(500, "method", "what is usual by its method,") {
        @Override
        String of(Paid paid) {
            return paid.method() == null ? "unknown" : paid.method();
        }
    };

    /** So much is the seller's usual itself. */
    static final int THOUSAND = 1000;

    /** So many payments tell what is usual at a seller. */
    private static final int KNOWN = 20;

    private final int most;
    private final String party;
    private final String words;

    /** @param party with whose other parts it is kept */
    Segment(int most, String party, String words) {
        this.most = most;
        this.party = party;
        this.words = words;
    }

    /** How many amounts are kept of each. */
    int most() {
        return most;
    }

    /** What its middle amount is, in a sentence. */
    String words() {
        return words;
    }

    /** What a payment adds to it, once all was judged; nothing above zero is nothing. */
    long learned(Paid paid, Memory memory) {
        return paid.amount().minor();
    }

    /** The segment of a key. */
    static Segment of(Key key) {
        return valueOf(key.part().substring(0, key.part().indexOf(' ')).toUpperCase(Locale.ROOT));
    }

    /** The word in the table. */
    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What tells this payment's segment from others of the kind; null when it is in none. */
    abstract String of(Paid paid);

    /** The payment's segment; null when it is in none. */
    Key key(Paid paid) {
        String of = of(paid);
        return of == null
                ? null
                : Key.usual(word(), party, paid.vendor(), of, paid.amount().currency());
    }
}
