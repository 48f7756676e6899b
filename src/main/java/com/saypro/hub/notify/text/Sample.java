package com.saypro.hub.notify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What templates are tried with when they are loaded: all that they may be given, and as little as they are ever given. */
final class Sample {
    private static final List<String> OF_AN_INCIDENT =
            List.of("change", "number", "severity", "category", "vendor", "title", "at", "link");
    private static final List<String> OF_A_DIGEST = List.of("count", "more", "at");
    private static final List<String> OF_A_PERSON =
            List.of("name", "amount", "payment", "reference", "reason", "dueBy", "status", "unsubscribe");

    private Sample() {}

    /** The samples for a template, by its file's name. */
    static List<Map<String, Object>> of(String fileName) {
        String name = fileName.substring(0, fileName.indexOf('.'));
        List<String> given = switch (name) {
            case "incident" -> OF_AN_INCIDENT;
            case "digest" -> OF_A_DIGEST;
            default -> OF_A_PERSON;
        };
        return List.of(full(given), bare(given));
    }

    private static Map<String, Object> full(List<String> given) {
        Map<String, Object> sample = new HashMap<>();
        given.forEach(name -> sample.put(name, name + " \"<&>\" ' \\ 1"));
        sample.put("colour", "#d13438");
        sample.put("details", Map.of("due", "2026-01-31T10:00:00Z"));
        sample.put("items", items());
        sample.put("words", Dictionary.NONE);
        sample.put("subject", "A subject");
        sample.put("paragraphs", List.of(List.of("A line", "another"), List.of("A second paragraph")));
        return sample;
    }

    private static Map<String, Object> bare(List<String> given) {
        Map<String, Object> sample = full(given);
        given.forEach(name -> sample.put(name, ""));
        sample.put("details", Map.of());
        return sample;
    }

    private static List<Map<String, String>> items() {
        List<Map<String, String>> items = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Map<String, String> item = new HashMap<>();
            OF_AN_INCIDENT.forEach(name -> item.put(name, name + " \"<&>\""));
            items.add(item);
        }
        return items;
    }
}
