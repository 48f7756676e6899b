package com.saypro.hub.incident;

/**
 * A fingerprint that a group's incident stands for.
 *
 * @param fingerprint the fingerprint of findings
 * @param incident the number of the group's incident
 */
record Member(String fingerprint, long incident) {}
