package com.saypro.hub.monitor.risk;

/**
 * What something learned is about.
 *
 * @param kind its kind, e.g. {@code customer}
 * @param name what tells it from others of the kind
 */
record Key(String kind, String name) {
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
        return new Key(PRODUCT, product);
    }

    /** The trail of an address, by its digest: no vendor's own. */
    static Key address(String address) {
        return new Key(ADDRESS, address);
    }

    private static Key of(String kind, String vendor, String id) {
        return id == null ? null : new Key(kind, vendor + " " + id);
    }
}
