package com.saypro.hub.reconcile.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What a rule would have found, had it been live.
 *
 * @param rule the rule's name
 * @param since from when on; a match counts here if something happened to it since
 * @param asOf the moment of which it speaks
 * @param events how many events were looked at
 * @param items how many items the rule took of them
 * @param withoutKey how many items have no key for any way, and so can find no other
 * @param found how its matches stand
 * @param breaks the first of its breaks, the oldest first
 * @param live what the live rule of that name finds in the same events; null when there is none
 * @param millis how long it took, in milliseconds
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Hindsight(
        String rule,
        Instant since,
        Instant asOf,
        long events,
        long items,
        long withoutKey,
        Summary found,
        List<Break> breaks,
        Live live,
        long millis) {

    /**
     * The live rule, and what would change.
     *
     * @param found how its matches stand
     * @param appear how many breaks would be new
     * @param appearing the first of them
     * @param go how many breaks would be none any more
     * @param going the first of them
     */
    public record Live(Summary found, long appear, List<Break> appearing, long go, List<Break> going) {}
}
