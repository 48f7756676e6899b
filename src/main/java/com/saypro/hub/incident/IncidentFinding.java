package com.saypro.hub.incident;

import java.time.Instant;

/**
 * One of an incident's findings.
 *
 * @param at when it was found
 * @param reason what was found
 * @param reference the dead letter or file it is about; null when about none
 */
public record IncidentFinding(Instant at, String reason, String reference) {}
