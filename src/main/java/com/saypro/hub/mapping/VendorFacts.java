package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final int MOST_DECIMALS = 6;

    /** Reads the file, or throws what is wrong with it. */
    static VendorFacts read(Entry yaml) {
        try {
            return new VendorFacts(
                    yaml.get("category").word(Category.class, null),
                    place(yaml.get("topic").required()),
                    yaml.get("items").pointer(),
                    currencies(yaml.get("currencies")),
                    headers(yaml.get("headers")),
                    yaml.get("format").word(Format.class, Format.JSON),
                    yaml.get("unverified").truth(),
                    place(yaml.get("version")));
        } catch (BrokenFile e) {
            throw new BrokenMapping(e.file(), e.line(), e.reason());
        }
    }

    private static Place place(Entry entry) throws BrokenFile {
        try {
            return entry.isThere() ? Place.of(entry.text()) : null;
        } catch (IllegalArgumentException e) {
            throw entry.wrong(entry.name() + ": " + e.getMessage());
        }
    }

    private static Map<String, Integer> currencies(Entry entry) throws BrokenFile {
        Map<String, Integer> decimals = new HashMap<>();
        for (Map.Entry<String, Entry> each : entry.entries().entrySet()) {
            if (!each.getKey().matches("[A-Z]{3}")) {
                throw each.getValue().wrong("'" + each.getKey() + "' is no currency's code");
            }
            decimals.put(each.getKey(), (int) each.getValue().whole(0, MOST_DECIMALS));
        }
        return Map.copyOf(decimals);
    }

    private static Set<String> headers(Entry entry) throws BrokenFile {
        Set<String> names = new HashSet<>();
        entry.texts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        for (String own : OWN) {
            if (names.contains(own)) {
                throw entry.wrong("'" + own + "' is the hub's own and not the vendor's to send");
            }
        }
        return Set.copyOf(names);
    }
}
