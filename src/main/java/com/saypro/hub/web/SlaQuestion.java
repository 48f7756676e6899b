package com.saypro.hub.web;

import com.saypro.hub.event.Category;
import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.incident.clock.SlaReport;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is asked of how the promise is kept.
 *
 * @param window over how long
 * @param category only of this; null for all
 * @param vendor only of this; null for all
 */
public record SlaQuestion(Duration window, Category category, String vendor) {
    /** The window that is looked at when nobody asks for another. */
    public static final String USUAL = "P30D";

    private static final Duration LONGEST = Duration.ofDays(3660);

    /**
     * Reads what is asked for; blank is not asked for.
     *
     * @throws IllegalArgumentException when the window is no ISO 8601 duration up to ten years, or there is no such category
     */
    public static SlaQuestion of(String window, String category, String vendor) {
        return new SlaQuestion(
                window(window), category(category), vendor == null || vendor.isBlank() ? null : vendor.strip());
    }

    /** Asks it. */
    public SlaReport ask(Sla sla) {
        return sla.of(window, category, vendor);
    }

    private static Duration window(String text) {
        try {
            Duration window = Duration.parse(text.toUpperCase(Locale.ROOT));
            if (window.compareTo(Duration.ZERO) > 0 && window.compareTo(LONGEST) <= 0) {
                return window;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("window is a duration such as P30D", e);
        }
        throw new IllegalArgumentException("window is more than nothing and at most P3660D");
    }

    private static Category category(String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Stream.of(Category.values())
                .filter(category -> category.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such category"));
    }
}
