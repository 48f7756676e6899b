package com.saypro.hub.monitor.risk;

/** Who pays: a customer with a card, from somewhere. */
record Shopper(String customer, String card, String country) {
    static final Shopper ADA = new Shopper("ada", "card-ada", "PT");

    Shopper from(String other) {
        return new Shopper(customer, card, other);
    }

    Shopper with(String other) {
        return new Shopper(customer, other, country);
    }
}
