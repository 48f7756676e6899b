package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the files of a vendor make of one delivery, now; nothing is kept of it.
 *
 * @param topic the topic of its first item; empty when it names none
 * @param events what the mapping gave, valid or not, before the hub adds the rest of the envelope
 * @param problems what is wrong with it; none when all is well
 */
public record Trial(String topic, JsonNode events, List<Problem> problems) {

    /**
     * One thing that is wrong.
     *
     * @param kind what a dead letter of it would be called, e.g. {@code invalid-event}
     * @param reason one sentence
     * @param line the line of the mapping that it comes from, from 1; 0 when unknown
     */
    public record Problem(String kind, String reason, int line) {}
}
