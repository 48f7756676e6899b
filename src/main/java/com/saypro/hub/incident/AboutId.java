package com.saypro.hub.incident;

import com.saypro.hub.event.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An id that a finding is about.
 *
 * @param kind {@code event}, {@code reference}, or what the evidence calls it, e.g. {@code payment}
 * @param value the id
 */
record AboutId(String kind, String value) {
    /** What evidence calls ids; the rest are facts, such as a method, that very many have in common. */
    private static final Set<String> KINDS = Set.of(
            "payment",
            "order",
            "customer",
            "shipment",
            "refund",
            "dispute",
            "payout",
            "seller",
            "product",
            "item",
            "ticket",
            "deal",
            "return",
            "fulfillment",
            "entry",
            "delivery",
            "match",
            "statement");

    private static final int UUID = 36;
    /** What is longer is no id that anybody would look for, and no index would take it. */
    private static final int LONGEST = 500;
    /** A dead letter's id, which begins with that of its delivery. */
    private static final Pattern LETTER = Pattern.compile("[0-9a-f-]{36}:.+");

    /** The ids of a finding. */
    static List<AboutId> of(String reference, Evidence evidence) {
        List<AboutId> ids = new ArrayList<>();
        if (reference != null) {
            ids.add(new AboutId("reference", reference));
            if (LETTER.matcher(reference).matches()) {
                ids.add(new AboutId("delivery", reference.substring(0, UUID)));
            }
        }
        evidence.events().forEach(event -> ids.add(new AboutId("event", event)));
        evidence.about().forEach((name, value) -> {
            String kind = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
            if (KINDS.contains(kind)) {
                ids.add(new AboutId(kind, value));
            }
        });
        ids.removeIf(id -> id.value().length() > LONGEST);
        return ids;
    }
}
