package com.saypro.hub.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A clock whose time was over before it was stopped.
 *
 * @param incident the incident's number
 * @param clock {@code acknowledge} or {@code resolve}
 * @param title the incident in one sentence
 * @param vendor the vendor it is about; null when about none
 * @param category the category it is about; null when about none
 * @param severity how urgent it is
 * @param started when the clock began
 * @param due when its time was over
 * @param ended when it was stopped; null while it is not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Breach(
        String incident,
        String clock,
        String title,
        String vendor,
        String category,
        String severity,
        Instant started,
        Instant due,
        Instant ended) {}
