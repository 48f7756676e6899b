package com.saypro.hub.notify;

import com.saypro.hub.notify.text.Content;
import java.time.Instant;

/**
 * A message to be put in the outbox.
 *
 * @param notice what it tells of
 * @param channel the name of the channel that tells it
 * @param recipient the address of a customer or seller; empty where the channel says who is told
 * @param thread the incident it is about; null for none
 * @param digest whether it is told together with others
 * @param content what it says
 * @param due when it is sent
 */
public record Planned(
        String notice, String channel, String recipient, String thread, boolean digest, Content content, Instant due) {
    String state() {
        return digest ? "digest" : "pending";
    }
}
