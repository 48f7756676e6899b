package com.saypro.hub.monitor.alert;

import java.time.Instant;
import java.util.Map;

/**
 * A group for which a rule fires, or fired.
 *
 * @param group the fields of the group with their values; none where all is together
 * @param severity how urgent it is, as a word
 * @param reading both numbers and the window in words
 * @param value the number that was compared when it fired: a count, minor units, a part of 1, or how often the usual; null
 *     when unknown
 * @param bound what it was compared with; null when unknown
 * @param fired since when
 * @param recovered when it was over; null: it is not
 */
public record FiringGroup(
        Map<String, String> group,
        String severity,
        String reading,
        Double value,
        Double bound,
        Instant fired,
        Instant recovered) {}
