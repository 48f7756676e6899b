package com.saypro.hub.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One of an incident's findings.
 *
 * @param at when it was found
 * @param reason what was found
 * @param reference the dead letter, file or match it is about; null when about none
 * @param category the category it is about; null when about none
 * @param about what it concerns, by kind, e.g. {@code payment} or {@code method}
 * @param events the ids of events that show it
 */
public record IncidentFinding(
        Instant at, String reason, String reference, String category, Map<String, String> about, List<String> events) {}
