package com.saypro.hub.monitor.risk;

import java.util.Locale;

/** Whose payments an amount is compared with, the nearest first. All of a segment have one vendor and one currency. */
enum Segment {
    CUSTOMER(50, "this customer's usual") {
        @Override
        String of(Paid paid) {
            return paid.customer();
        }
    },
    SELLER(200, "what is usual at this seller,") {
        @Override
        String of(Paid paid) {
            return paid.seller();
        }
    },
    COUNTRY(500, "what is usual in its country,") {
        @Override
        String of(Paid paid) {
            return paid.country();
        }
    },
    METHOD(500, "what is usual by its method,") {
        @Override
        String of(Paid paid) {
            return paid.method() == null ? "unknown" : paid.method();
        }
    };

    private final int most;
    private final String words;

    Segment(int most, String words) {
        this.most = most;
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

    /** The word in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What tells this payment's segment from others of the kind; null when it is in none. */
    abstract String of(Paid paid);

    /** The payment's segment; null when it is in none. */
    Key key(Paid paid) {
        String of = of(paid);
        return of == null
                ? null
                : new Key(word(), paid.vendor() + " " + paid.amount().currency() + " " + of);
    }
}
