package com.saypro.hub.monitor.risk;

/**
 * What something learned is about.
 *
 * @param party who or what it is, e.g. {@code customer stripe cus_1}
 * @param part which part of what is known of it, e.g. {@code trail} or {@code purse EUR}
 */
record Key(String party, String part) {
    /** The part of a party that says what it did lately. */
    static final String TRAIL = "trail";

    private static final String CUSTOMER = "customer";
    private static final String CARD = "card";
    private static final String SELLER = "seller";
    private static final String PRODUCT = "product";
    private static final String ADDRESS = "address";

    /** The trail of the payment's customer; null when nobody knows who it is. */
    static Key customer(Paid paid) {
        return of(CUSTOMER, paid.vendor(), paid.customer());
    }

    /** The trail of the payment's card; null when there is none. */
    static Key card(Paid paid) {
        return of(CARD, paid.vendor(), paid.card());
    }

    /** The trail of the payment's seller; null when nobody knows who it is. */
    static Key seller(Paid paid) {
        return of(SELLER, paid.vendor(), paid.seller());
    }

    /** The trail of a product. */
    static Key product(String product) {
        return new Key(PRODUCT + " " + product, TRAIL);
    }

    /** The trail of an address, by its digest: no vendor's own. */
    static Key address(String address) {
        return new Key(ADDRESS + " " + address, TRAIL);
    }

    /** What is usual of a kind with a party, in one currency. */
    static Key usual(String kind, String party, String vendor, String id, String currency) {
        return new Key(party + " " + vendor + " " + id, kind + " " + currency);
    }

    private static Key of(String party, String vendor, String id) {
        return id == null ? null : new Key(party + " " + vendor + " " + id, TRAIL);
    }
}
