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
 * @param kind what belongs to it, e.g. {@code shipment}, or what is known of it, e.g. {@code product}
 * @param vendor whose event told so
 * @param subject its id at the vendor, or what is known
 * @param at when it was told
 */
record Link(String owner, String kind, String vendor, String subject, Instant at) {
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

    /** Kinds that are no things of their own, but facts of an order. */
    static final Set<String> FACTS = Set.of(PRODUCT, COUNTRY, SHIPPING_COUNTRY, VISITOR_COUNTRY, ADDRESS);

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
        JsonNode data = event.data();
        String order = Paid.text(data, "orderId");
        String parcel = Paid.text(data, "trackingNumber");
        if (order != null) {
            links.add(new Link(order(order), event.kind(), event.vendor(), event.subject(), event.time()));
            for (JsonNode item : data.path("items")) {
                String product = Paid.text(item, "productId");
                if (product != null) {
                    links.add(new Link(order(order), PRODUCT, event.vendor(), product, event.time()));
                }
            }
            if (event.kind().equals("order")) {
                places(event, order(order), links);
            }
            if (parcel != null) {
                links.add(new Link(order(order), PARCEL, event.vendor(), parcel, event.time()));
            }
        }
        if (parcel != null) {
            links.add(new Link(parcel(parcel), event.kind(), event.vendor(), event.subject(), event.time()));
        }
        return links;
    }

    private static void places(Event event, String owner, List<Link> links) {
        String address = Paid.text(event.data(), "addressId");
        add(links, owner, COUNTRY, event, Paid.text(event.data(), "country"));
        add(links, owner, SHIPPING_COUNTRY, event, Paid.text(event.data(), "shippingCountry"));
        add(links, owner, VISITOR_COUNTRY, event, Paid.text(event.data(), "visitorCountry"));
        add(links, owner, ADDRESS, event, address == null ? null : Paid.digest(address));
    }

    private static void add(List<Link> links, String owner, String kind, Event event, String known) {
        if (known != null) {
            links.add(new Link(owner, kind, event.vendor(), known, event.time()));
        }
    }
}
