package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Category;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What category an alert is about. */
final class Categories {
    private static final Map<String, Category> BY_KIND = Map.ofEntries(
            Map.entry("payment", Category.PAYMENT),
            Map.entry("refund", Category.PAYMENT),
            Map.entry("dispute", Category.PAYMENT),
            Map.entry("fraud", Category.PAYMENT),
            Map.entry("payout", Category.PAYMENT),
            Map.entry("settlement", Category.PAYMENT),
            Map.entry("customer", Category.CRM),
            Map.entry("deal", Category.CRM),
            Map.entry("ticket", Category.CRM),
            Map.entry("product", Category.COMMERCE),
            Map.entry("stock", Category.COMMERCE),
            Map.entry("order", Category.COMMERCE),
            Map.entry("fulfillment", Category.COMMERCE),
            Map.entry("return", Category.COMMERCE),
            Map.entry("shipment", Category.SHIPPING),
            Map.entry("subscriber", Category.MARKETING),
            Map.entry("campaign", Category.MARKETING));

    private Categories() {}

    /** The group's; where it has none, that of all events that are watched; null where they are of several. */
    static Category of(AlertRule rule, Map<String, String> fields) {
        if (fields.containsKey("category")) {
            return Category.of(fields.get("category"));
        }
        if (fields.containsKey("vendor")) {
            return null;
        }
        Set<String> kinds = rule.watches().types().stream()
                .map(type -> type.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        Set<Category> categories =
                kinds.stream().filter(BY_KIND::containsKey).map(BY_KIND::get).collect(Collectors.toSet());
        return categories.size() == 1 && BY_KIND.keySet().containsAll(kinds)
                ? categories.iterator().next()
                : null;
    }
}
