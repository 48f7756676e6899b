package com.saypro.hub.event;

import java.util.Locale;

/** What a vendor is to the marketplace. Each category has its own pair of Kafka topics, so that a slow one starves no other. */
public enum Category {
    PAYMENT,
    CRM,
    COMMERCE,
    SHIPPING,
    MARKETING;

    /** The word used in topics, files and answers, e.g. {@code payment}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic that keeps this category's raw deliveries. */
    public String deliveriesTopic() {
        return "hub.deliveries." + word();
    }

    /** The topic that carries this category's canonical events. */
    public String eventsTopic() {
        return "hub.events." + word();
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException when no category has this word
     */
    public static Category of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
