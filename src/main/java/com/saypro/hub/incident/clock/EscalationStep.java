package com.saypro.hub.incident.clock;

/**
 * Who hears of an incident that takes too long.
 *
 * @param who a channel, person or role that those who send messages know by this name
 * @param note what helps them; null for nothing
 */
public record EscalationStep(String who, String note) {}
