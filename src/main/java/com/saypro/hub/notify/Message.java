package com.saypro.hub.notify;

import com.saypro.hub.notify.policy.Channel;
import com.saypro.hub.notify.text.Content;
import java.time.Instant;

/**
 * A message on its way.
 *
 * @param id its number in the outbox
 * @param notice what it tells of; the same however often it is sent
 * @param channel the channel that tells it
 * @param recipient the address of a customer or seller; empty where the channel says who is told
 * @param thread the incident it is about; null for none
 * @param content what it says
 * @param planned when it was planned
 * @param attempts how often it was tried, with this time
 * @param known what the incident became at the receiver by an earlier message, e.g. the key of a Jira issue; null when unknown
 */
public record Message(
        long id,
        String notice,
        Channel channel,
        String recipient,
        String thread,
        Content content,
        Instant planned,
        int attempts,
        String known) {
    /** What receives it, as a route reads it. */
    public String kind() {
        return channel.kind().word();
    }

    /** Says of itself nothing that a log must not hold. */
    @Override
    public String toString() {
        return "message " + id + " of " + channel.name();
    }
}
