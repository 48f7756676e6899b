package com.saypro.hub.web.pages;

/**
 * What someone looks for among the events; empty fields do not narrow the search.
 *
 * @param vendor the vendor's folder name
 * @param type an event type
 * @param subject an entity's id
 * @param since the earliest time, as the form writes it, in UTC
 * @param until the latest time, as the form writes it, in UTC
 */
public record EventSearch(String vendor, String type, String subject, String since, String until) {}
