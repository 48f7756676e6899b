package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.monitor.alert.AlertSummary;
import com.saypro.hub.monitor.alert.FiringGroup;
import com.saypro.hub.monitor.health.VendorHealth;
import com.saypro.hub.web.pages.LiveView.Tile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which alert rules fire, by the category of the vendor for which they do. */
final class LiveAlerts {
    private final Map<String, List<String>> rules;

    private LiveAlerts(Map<String, List<String>> rules) {
        this.rules = rules;
    }

    static LiveAlerts of(List<AlertSummary> rules, List<VendorHealth> vendors) {
        Map<String, String> categories =
                vendors.stream().collect(Collectors.toMap(VendorHealth::vendor, VendorHealth::category));
        return new LiveAlerts(rules.stream()
                .flatMap(rule -> rule.firing().stream()
                        .map(group -> category(group, categories))
                        .filter(Objects::nonNull)
                        .map(category -> Map.entry(category, rule.rule())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    Tile tile(Category category) {
        List<String> firing = rules.getOrDefault(category.word(), List.of());
        return new Tile(
                "Alerts firing",
                String.valueOf(firing.size()),
                firing.isEmpty() ? null : firing.stream().distinct().collect(Collectors.joining(", ")),
                firing.isEmpty() ? "good" : "bad",
                "/alerts");
    }

    private static String category(FiringGroup group, Map<String, String> categories) {
        String told = group.group().get("category");
        return told != null ? told : categories.get(group.group().getOrDefault("vendor", ""));
    }
}
