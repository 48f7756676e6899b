package com.saypro.hub.event;

import java.util.List;
import java.util.Map;

/**
 * What a finding is about, so that people can go from it to what happened.
 *
 * @param category the category of what it is about; null when about none
 * @param about what it concerns, by kind: ids such as {@code payment}, {@code order}, {@code customer}, {@code shipment}, and
 *     facts such as {@code method} or {@code country}; never a secret, nor what a card or a person's address would be known by
 * @param events the ids of events that show it, the first ones first; at most {@value #MOST_EVENTS}
 */
public record Evidence(Category category, Map<String, String> about, List<String> events) {
    /** So many events are enough to begin with; the log has the others. */
    public static final int MOST_EVENTS = 20;

    /** Keeps the first events. */
    public Evidence {
        about = about == null ? Map.of() : Map.copyOf(about);
        events = events == null ? List.of() : events.stream().limit(MOST_EVENTS).toList();
    }
}
