package com.saypro.hub.event;

/**
 * An event that changed nothing: it came late, or its delivery told what was known.
 *
 * @param vendor the vendor's folder name
 * @param late whether it came after a newer event of its entity; else it was known
 */
public record Stray(String vendor, boolean late) {}
