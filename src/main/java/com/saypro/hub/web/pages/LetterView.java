package com.saypro.hub.web.pages;

import com.saypro.hub.web.pages.EventView.DeliveryRow;
import java.util.List;
import java.util.Map;

/**
 * One dead letter on its page.
 *
 * @param id its id, which begins with that of its delivery
 * @param vendor the vendor's folder name
 * @param status {@code waiting replayed discarded}
 * @param failure what went wrong
 * @param attempts how often
 * @param incident the incident that it is part of; null when there is none yet
 * @param delivery the delivery that it was in
 * @param headers the delivery's headers; empty for whoever sees no payloads
 * @param payload its payload with all that belongs to somebody replaced; null for whoever sees no payloads, and for what cannot
 *     be read well enough to know
 * @param outlook what came of it, and would come of it now
 * @param deeds what people did with it, latest first
 */
public record LetterView(
        String id,
        String vendor,
        String status,
        Failed failure,
        int attempts,
        String incident,
        DeliveryRow delivery,
        Map<String, String> headers,
        String payload,
        Outlook outlook,
        List<DeedRow> deeds) {
    /**
     * What went wrong.
     *
     * @param step the step that failed
     * @param kind the short code of the failure
     * @param whose whose failure it is, e.g. {@code config}
     * @param severity how urgent it is
     * @param reason one sentence
     * @param at when
     */
    public record Failed(String step, String kind, String whose, String severity, String reason, Moment at) {}

    /**
     * What its replay leads to.
     *
     * @param events the events that were made from it
     * @param problems why it would fail again by the mapping as it is now
     */
    public record Outlook(List<EventRow> events, List<String> problems) {}

    /**
     * What a person did with it.
     *
     * @param at when
     * @param who the user
     * @param what e.g. {@code replay: failed again}
     * @param note why; null for nothing
     */
    public record DeedRow(Moment at, String who, String what, String note) {}

    /** Whether it waits for a decision. */
    public boolean waits() {
        return status.equals("waiting");
    }
}
