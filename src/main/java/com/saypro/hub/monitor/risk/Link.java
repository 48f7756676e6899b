package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * That something belongs to an order or a parcel.
 *
 * @param owner {@code order <id>} or {@code parcel <tracking number>}
 * @param kind what belongs to it, e.g. {@code shipment}
 * @param vendor whose event told so
 * @param subject its id at the vendor
 * @param at when it was told
 * @param facts what its events told of the order
 */
record Link(String owner, String kind, String vendor, String subject, Instant at, Facts facts) {
    /** What an order is for. */
    static final String PRODUCT = "product";

    /** A parcel of an order. */
    static final String PARCEL = "parcel";

    /** The country of the bill. */
    static final String COUNTRY = "country";

    /** Where the goods go: a country. */
    static final String SHIPPING_COUNTRY = "shipping country";

    /** Where the buyer's device seemed to be: a country. */
    static final String VISITOR_COUNTRY = "visitor country";

    /** The digest of the address that the goods go to. */
    static final String ADDRESS = "address";

    private static final Set<String> OF_ORDERS = Set.of("order", "fulfillment", "shipment", "return");

    /** The owner that an order is. */
    static String order(String id) {
        return "order " + id;
    }

    /** The owner that a parcel is. */
    static String parcel(String number) {
        return "parcel " + number;
    }

    /** Whether events of this kind tell of any. */
    static boolean concerns(Event event) {
        return OF_ORDERS.contains(event.kind());
    }

    /** Those that an event tells of. */
    static List<Link> of(Event event) {
        List<Link> links = new ArrayList<>();
        String order = Paid.text(event.data(), "orderId");
        String parcel = Paid.text(event.data(), "trackingNumber");
        if (order != null) {
            links.add(of(event, order(order), event.kind(), event.subject(), facts(event)));
            if (parcel != null) {
                links.add(of(event, order(order), PARCEL, parcel, Facts.NONE));
            }
        }
        if (parcel != null) {
            links.add(of(event, parcel(parcel), event.kind(), event.subject(), Facts.NONE));
        }
        return links;
    }

    private static Link of(Event event, String owner, String kind, String subject, Facts facts) {
        return new Link(owner, kind, event.vendor(), subject, event.time(), facts);
    }

    /** What an event tells of its order. */
    static Facts facts(Event event) {
        JsonNode data = event.data();
        Facts facts = Facts.NONE;
        for (JsonNode item : data.path("items")) {
            facts = facts.with(PRODUCT, Paid.text(item, "productId"));
        }
        if (event.kind().equals("order")) {
            String address = Paid.text(data, "addressId");
            facts = facts.with(COUNTRY, Paid.text(data, "country"))
                    .with(SHIPPING_COUNTRY, Paid.text(data, "shippingCountry"))
                    .with(VISITOR_COUNTRY, Paid.text(data, "visitorCountry"))
                    .with(ADDRESS, address == null ? null : Paid.digest(address));
        }
        return facts;
    }

    /** The same, told again with other facts. */
    Link with(Link again) {
        return new Link(owner, kind, vendor, subject, at, facts.with(again.facts));
    }

    /** What tells it from others. */
    List<String> name() {
        return List.of(owner, kind, vendor, subject);
    }
}
