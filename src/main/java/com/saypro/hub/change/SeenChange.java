package com.saypro.hub.change;

import java.time.Instant;
import java.util.List;

/**
 * A change that a vendor made to its payloads.
 *
 * @param number its place among all changes
 * @param at when it was last seen for the first time: a change that was undone may come again
 * @param vendor the vendor's folder name
 * @param topic the topic whose payloads changed; null where all may have, as with a new version
 * @param kind {@code new-field}, {@code retyped-field}, {@code vanished-field} or {@code new-version}
 * @param what the field's path, or the version
 * @param told one sentence for a person
 * @param example the field's value with its letters and digits masked; null when there is none
 * @param lines the lines of the mapping that name the field, e.g. {@code stripe/events.jslt:14}
 */
public record SeenChange(
        long number,
        Instant at,
        String vendor,
        String topic,
        String kind,
        String what,
        String told,
        String example,
        List<String> lines) {}
