package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of an incident before its clocks are read.
 *
 * @param incident its number
 * @param vendor the vendor it is about; null when about none
 * @param category the category it is about; null when about none
 * @param severity how urgent it is now
 * @param title one sentence
 * @param firstSeen its first finding
 * @param resolved whether it is resolved
 * @param unclocked whether nothing was promised of it so far
 * @param turns what turned its clocks on or off
 * @param clocks its clocks as they were kept
 */
record ClockFacts(
        long incident,
        String vendor,
        Category category,
        Severity severity,
        String title,
        Instant firstSeen,
        boolean resolved,
        boolean unclocked,
        List<Turn> turns,
        Map<ClockKind, StoredClock> clocks) {

    String number() {
        return Incident.number(incident);
    }
}
