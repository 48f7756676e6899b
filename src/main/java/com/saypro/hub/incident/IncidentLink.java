package com.saypro.hub.incident;

import java.time.Instant;

/**
 * What an incident is tied to.
 *
 * @param id by which it is removed
 * @param kind {@code page} for a URL; for another incident {@code related}, {@code duplicate_of}, {@code caused_by}, or seen from
 *     the other side {@code duplicated_by}, {@code cause_of}
 * @param other the other incident's number; null for a page
 * @param url the page; null for an incident
 * @param title what the page is called, or what the other incident says
 * @param who who tied it
 * @param at when
 */
public record IncidentLink(long id, String kind, String other, String url, String title, String who, Instant at) {}
