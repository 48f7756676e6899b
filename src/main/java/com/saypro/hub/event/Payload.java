package com.saypro.hub.event;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One payload as its mapping saw it, for those who learn what a vendor's payloads look like.
 *
 * @param vendor the vendor's folder name
 * @param topic what the vendor calls the event; empty where it has no name for it
 * @param version the version of the vendor's API that it says it was made by; empty where it says none
 * @param typed whether its values have types; in a form or XML all are text, and one value looks like no list of them
 * @param body the payload; not to be changed
 */
public record Payload(String vendor, String topic, String version, boolean typed, JsonNode body) {}
