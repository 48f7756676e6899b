package com.saypro.hub.notify.policy;

import java.time.Duration;
import java.util.Set;

/**
 * What customers, or sellers, are told of their payments and disputes.
 *
 * @param channel the email channel that tells them
 * @param language the language of those of whom no vendor says it
 * @param told what they are told of, e.g. {@code payment-failed}
 * @param always what even those are told who opted out
 * @param unsubscribe where they can opt out: a {@code mailto:} or {@code https:} address, in which {@code {email}} is theirs
 * @param settle how long a payment must have failed, as many are tried again at once
 * @param delayed how long a payment must be pending to be delayed
 */
public record Audience(
        String channel,
        String language,
        Set<String> told,
        Set<String> always,
        String unsubscribe,
        Duration settle,
        Duration delayed) {
    /** Whether they are told of this. */
    public boolean hears(String of) {
        return told.contains(of);
    }
}
