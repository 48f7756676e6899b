package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.time.Instant;

/** Customers who pay small amounts at Stripe, one after the other, each with a card of their own. */
final class Shoppers {
    /** So many that none of them buys conspicuously often, however long it goes on. */
    private static final int MANY = 20_000;

    private static final int PRICES = 40;
    private static final long LEAST = 1900;
    private static final long STEP = 137;

    private final VendorPosts stripe;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private long purchases;

    Shoppers(VendorPosts stripe) {
        this.stripe = stripe;
    }

    /** The next of them pays. */
    HttpRequest pays() {
        return next(null);
    }

    /** The next of them is declined, for one of Stripe's reasons. */
    HttpRequest isDeclined(String reason) {
        return next(reason);
    }

    private HttpRequest next(String decline) {
        long who = purchases % MANY;
        return buys("cus_" + run + who, "card" + run + who, LEAST + STEP * (who % PRICES), decline);
    }

    /** Somebody buys something. */
    HttpRequest buys(String customer, String card, long minor, String decline) {
        Purchase purchase = new Purchase("ch_" + run + "x" + purchases++, customer, card, minor, decline);
        return stripe.signed(purchase.told(Instant.now()));
    }

    /** A name nobody else has. */
    String named(String who) {
        return who + run;
    }
}
