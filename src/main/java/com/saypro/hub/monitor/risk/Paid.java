package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.Sha256;
import java.time.Instant;

/**
 * What is known of a payment. Absent ids and facts are null.
 *
 * @param vendor the vendor's folder name
 * @param payment the payment's id at the vendor
 * @param at when it was first tried, by the vendor's clock
 * @param amount what was to be paid
 * @param customer the payer's id at the vendor
 * @param seller who sold
 * @param order the order's id
 * @param method the vendor's word, e.g. {@code card}
 * @param country ISO 3166-1 alpha-2
 * @param card a digest of the vendor's fingerprint of the card
 * @param shippingCountry where the goods go, ISO 3166-1 alpha-2
 * @param visitorCountry where the buyer's device seems to be, ISO 3166-1 alpha-2
 * @param address a digest of the address that the goods go to
 */
public record Paid(
        String vendor,
        String payment,
        Instant at,
        Money amount,
        String customer,
        String seller,
        String order,
        String method,
        String country,
        String card,
        String shippingCountry,
        String visitorCountry,
        String address) {
    private static final int DIGEST_BYTES = 8;

    /** What an event about a payment tells of it. */
    static Paid of(Event event) {
        JsonNode data = event.data();
        String card = text(data, "cardId");
        String address = text(data, "addressId");
        return new Paid(
                event.vendor(),
                text(data, "paymentId"),
                event.time(),
                new Money(
                        data.at("/amount/minor").longValue(),
                        data.at("/amount/currency").asText()),
                text(data, "customerId"),
                text(data, "sellerId"),
                text(data, "orderId"),
                text(data, "method"),
                text(data, "country"),
                card == null ? null : digest(event.vendor() + " " + card),
                text(data, "shippingCountry"),
                text(data, "visitorCountry"),
                address == null ? null : digest(address));
    }

    /** What an address or a card is known by here. */
    static String digest(String id) {
        return Sha256.hex(id, DIGEST_BYTES);
    }

    /** The same with what another event tells that this does not. */
    Paid with(Paid later) {
        return new Paid(
                vendor,
                payment,
                at.isBefore(later.at) ? at : later.at,
                later.amount,
                either(customer, later.customer),
                either(seller, later.seller),
                either(order, later.order),
                either(method, later.method),
                either(country, later.country),
                either(card, later.card),
                either(shippingCountry, later.shippingCountry),
                either(visitorCountry, later.visitorCountry),
                either(address, later.address));
    }

    private static String either(String known, String told) {
        return known == null ? told : known;
    }

    static String text(JsonNode data, String field) {
        return data.path(field).asText(null);
    }
}
