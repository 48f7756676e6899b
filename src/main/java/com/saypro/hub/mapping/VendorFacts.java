package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.saypro.hub.event.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a mapping needs of {@code vendor.yaml}.
 *
 * @param category what the vendor is to the marketplace
 * @param topic where the vendor names its topic
 * @param items where the array is whose items are mapped one by one; null when the vendor sends no batches
 * @param currencies decimals by currency code, where the vendor differs from ISO 4217
 * @param headers the headers kept with a delivery, in lower case
 * @param format how its bodies are written
 * @param unverified whether nothing proves its bodies
 * @param version where it tells the version of its API; null when nowhere
 */
record VendorFacts(
        Category category,
        Place topic,
        JsonPointer items,
        Map<String, Integer> currencies,
        Set<String> headers,
        Format format,
        boolean unverified,
        Place version) {
    /** The headers that name the poll by which an item was fetched, and whose item it is; the hub's own, no vendor sends them. */
    static final Set<String> OWN = Set.of("poll", "parent");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads the file, or throws what is wrong with it. */
    static VendorFacts read(Path file) {
        List<String> lines;
        JsonNode yaml;
        try {
            lines = Files.readAllLines(file);
            yaml = YAML.readTree(String.join("\n", lines));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BrokenMapping(
                    file,
                    line,
                    "Not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new BrokenMapping(file, 0, "Cannot be read: " + e.getMessage());
        }
        String at = "category";
        try {
            Category category = Category.of(yaml.path(at).asText(""));
            at = "topic";
            Place topic = topic(yaml.path(at).asText(""));
            at = "items";
            JsonPointer items = yaml.has(at) ? JsonPointer.compile(yaml.path(at).asText("")) : null;
            at = "currencies";
            Map<String, Integer> currencies = currencies(yaml.path(at));
            at = "headers";
            Set<String> headers = headers(yaml.path(at));
            at = "format";
            Format format = Format.of(yaml.path(at).asText("json"));
            at = "unverified";
            boolean unverified = truth(yaml.path(at));
            at = "version";
            Place version = yaml.has(at) ? Place.of(yaml.path(at).asText()) : null;
            return new VendorFacts(category, topic, items, currencies, headers, format, unverified, version);
        } catch (IllegalArgumentException e) {
            String reason =
                    at.equals("category") ? "is none of payment, crm, commerce, shipping, marketing" : e.getMessage();
            throw new BrokenMapping(file, lineOf(at, lines), "The value of '" + at + "': " + reason);
        }
    }

    private static Place topic(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("names the vendor's topic, a JSON pointer or header:<name>");
        }
        return Place.of(text);
    }

    private static Map<String, Integer> currencies(JsonNode yaml) {
        Map<String, Integer> digits = new HashMap<>();
        yaml.fields().forEachRemaining(entry -> {
            int value = entry.getValue().isInt() ? entry.getValue().intValue() : -1;
            if (!entry.getKey().matches("[A-Z]{3}") || value < 0 || value > 6) {
                throw new IllegalArgumentException("'" + entry.getKey() + "' needs a number of decimals, 0 to 6");
            }
            digits.put(entry.getKey(), value);
        });
        return Map.copyOf(digits);
    }

    private static Set<String> headers(JsonNode yaml) {
        Set<String> names = new HashSet<>();
        yaml.forEach(name -> names.add(name.asText().toLowerCase(Locale.ROOT)));
        for (String own : OWN) {
            if (names.contains(own)) {
                throw new IllegalArgumentException("'" + own + "' is the hub's own and not the vendor's to send");
            }
        }
        return Set.copyOf(names);
    }

    private static boolean truth(JsonNode yaml) {
        if (!yaml.isMissingNode() && !yaml.isBoolean()) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return yaml.asBoolean(false);
    }

    private static int lineOf(String key, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 0;
    }
}
