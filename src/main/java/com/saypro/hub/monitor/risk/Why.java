package com.saypro.hub.monitor.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why something is suspicious. */
public enum Why {
    /** The amount lies far above the customer's usual, at no seller that is known; measured in robust deviations. */
    AMOUNT_OF_CUSTOMER(new Dial(true, 60, 4, 10, 8)),
    /** The amount lies far above what is usual around it, and neither the customer nor the seller is known; in robust deviations. */
    AMOUNT_AROUND(new Dial(true, 60, 4, 8, 20)),
    /** The amount lies far above what is expected of the customer at the seller; how many times, a deviation allowed for. */
    AMOUNT_EXPECTED(new Dial(true, 60, 3, 18, 20)),
    /** The customer never paid from this country. */
    COUNTRY(new Dial(true, 40, 0, 10, 5)),
    /** A card that the customer never used, which used others before; how often. */
    NEW_CARD(new Dial(true, 30, 0, 6, 0)),
    /** More payments of a customer, by a card or to an address at once than ever; how many. */
    PACE(new Dial(true, 60, 3, 7, 0)),
    /** Several cards of a customer within a day; how many. */
    CARDS(new Dial(true, 70, 2, 5, 0)),
    /** Several customers of a card within a day; how many. */
    SHARED_CARD(new Dial(true, 60, 1, 4, 0)),
    /** Several customers who send to one address within a day; how many. */
    SHARED_ADDRESS(new Dial(true, 60, 2, 6, 0)),
    /** Goods, bill or buyer in other countries than it was paid from; how many of them. */
    PLACES(new Dial(true, 55, 0, 3, 0)),
    /** Declined again and again, then it went through; how often. */
    DECLINES(new Dial(true, 70, 2, 5, 0)),
    /** The customer contested payments before, many for so few; how many. */
    CONTESTED(new Dial(true, 40, 0, 3, 0)),
    /** The vendor warns of fraud. */
    WARNED(new Dial(true, 80, 0, 1, 0)),
    /** The customer has most of its payments given back; how many of them. */
    REFUNDS(new Dial(true, 90, 2, 5, 4)),
    /** A seller's payments are contested again and again; how many. */
    SELLER_CONTESTED(new Dial(true, 90, 2, 6, 4)),
    /** Payments for one product are contested again and again; how many. */
    PRODUCT_CONTESTED(new Dial(true, 90, 2, 6, 4));

    private final Dial shipped;

    Why(Dial shipped) {
        this.shipped = shipped;
    }

    /** What holds where no file says anything else. */
    Dial shipped() {
        return shipped;
    }

    /** The word in files and answers, e.g. {@code amount-of-customer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words. */
    static List<String> words() {
        return Arrays.stream(values()).map(Why::word).toList();
    }
}
