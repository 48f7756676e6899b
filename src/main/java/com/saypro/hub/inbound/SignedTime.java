package com.saypro.hub.inbound;

import java.time.Duration;
import java.time.Instant;

/**
 * The time a vendor signs with the body, so that an old request cannot be sent again.
 *
 * @param part where it stands
 * @param form how it is written
 * @param tolerance how far it may be from now, before or after
 */
record SignedTime(HeaderPart part, TimeForm form, Duration tolerance) {

    /** The time as the request writes it; null when it has none, or one that is too far from now. */
    String fresh(SignedRequest request, Instant now) {
        return part.in(request).stream()
                .findFirst()
                .filter(text -> isNear(text, now))
                .orElse(null);
    }

    private boolean isNear(String text, Instant now) {
        return form.read(text)
                .map(time -> Duration.between(time, now).abs().compareTo(tolerance) <= 0)
                .orElse(false);
    }
}
