/**
 * How long incidents take: the clocks to acknowledge and to resolve, who is warned before one is over, and how many were kept.
 * Owns {@code incident_clock} and {@code incident_look}.
 */
package com.saypro.hub.incident.clock;
