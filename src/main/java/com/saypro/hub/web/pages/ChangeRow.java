package com.saypro.hub.web.pages;

import com.saypro.hub.change.SeenChange;
import java.time.Instant;

/**
 * A change that a vendor made to its payloads.
 *
 * @param vendor the vendor's folder name
 * @param kind what kind of change, in words
 * @param told what changed, one sentence
 * @param at when it was seen first
 */
public record ChangeRow(String vendor, String kind, String told, Moment at) {
    static ChangeRow of(SeenChange change, Instant now) {
        return new ChangeRow(
                change.vendor(), change.kind().replace('-', ' '), change.told(), Moment.of(change.at(), now));
    }
}
