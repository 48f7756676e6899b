package com.saypro.hub.notify;

import java.time.Instant;

/**
 * A channel as it stands.
 *
 * @param name its name
 * @param kind what receives its messages, e.g. {@code slack}
 * @param state {@code ready}, {@code off}, {@code failing}, {@code waiting} or {@code disabled}
 * @param reason why it is not ready, without a secret; null when it is
 * @param waiting how many messages wait for it
 * @param givenUp how many of its messages were given up and not sent since
 * @param failures how often in a row it failed
 * @param notBefore so long nothing is sent; null when it may be
 * @param lastSent when its receiver last took a message; null when it never did
 */
public record ChannelView(
        String name,
        String kind,
        String state,
        String reason,
        long waiting,
        long givenUp,
        int failures,
        Instant notBefore,
        Instant lastSent) {}
