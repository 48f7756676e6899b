package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a customer, a card, a seller, a product or an address did lately. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
final class Trail {
    private static final int MOST = 20;

    /** A card that the customer used, or a customer that used the card. */
    private record Partner(
            @JsonProperty("id") String id,
            @JsonProperty("at") long at) {}

    final Recent tries = new Recent();
    final Recent declines = new Recent();
    final Recent refunds = new Recent();
    final Recent disputes = new Recent();
    /** Its payments that went through. */
    final Daily payments = new Daily();
    /** The latest countries that it paid from, the oldest first. */
    final List<String> countries = new ArrayList<>();

    /** The latest pairs of countries of its payments: by whose card it was paid, and where that led. */
    private final List<String> ways = new ArrayList<>();

    private final List<Partner> partners = new ArrayList<>();
    private int busiest;

    /** The most payments that it ever had in the time that counts as a burst, of which one went through. */
    int busiest() {
        return busiest;
    }

    /** Notes that a payment went through, which counts in its burst. */
    void made(String country, Instant at, Duration burst) {
        payments.add(at);
        busiest = Math.max(busiest, tries.within(burst, at));
        if (country != null) {
            keep(countries, country);
        }
    }

    /** Notes by what it paid, or who paid by it; null for nothing. */
    void met(String partner, Instant at) {
        if (partner != null) {
            keep(partners, new Partner(partner, at.toEpochMilli()));
        }
    }

    /** Whether a payment from one country led to another before. */
    boolean went(String from, String to) {
        return ways.contains(way(from, to));
    }

    /** Notes that a payment from one country led to another. */
    void goes(String from, String to) {
        if (!went(from, to)) {
            keep(ways, way(from, to));
        }
    }

    private static String way(String from, String to) {
        return from + " " + to;
    }

    /** How many different ones it met in a time that ended then. */
    int met(Duration time, Instant end) {
        long first = end.minus(time).toEpochMilli();
        Set<String> different = new HashSet<>();
        for (Partner partner : partners) {
            if (partner.at > first) {
                different.add(partner.id);
            }
        }
        return different.size();
    }

    /** How often it met others lately; none when it met this one too, except for the last time. */
    int metOthers(String partner) {
        int others = 0;
        for (Partner each : partners.subList(0, Math.max(0, partners.size() - 1))) {
            if (each.id.equals(partner)) {
                return 0;
            }
            others++;
        }
        return others;
    }

    private static <T> void keep(List<T> latest, T one) {
        latest.add(one);
        if (latest.size() > MOST) {
            latest.remove(0);
        }
    }
}
