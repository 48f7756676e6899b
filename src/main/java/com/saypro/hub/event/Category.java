package com.saypro.hub.event;

import java.util.Locale;

/** What a vendor is to the marketplace. Each category has its own pair of Kafka topics, so that a slow one starves no other. */
public enum Category {
    PAYMENT,
    CRM,
    COMMERCE,
    SHIPPING,
    MARKETING;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String deliveriesTopic = "hub.deliveries." + word;
    private final String eventsTopic = "hub.events." + word;

    /** The word used in topics, files and answers, e.g. {@code payment}. */
    public String word() {
        return word;
    }

    /** The topic that keeps this category's raw deliveries. */
    public String deliveriesTopic() {
        return deliveriesTopic;
    }

    /** The topic that carries this category's canonical events. */
    public String eventsTopic() {
        return eventsTopic;
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
