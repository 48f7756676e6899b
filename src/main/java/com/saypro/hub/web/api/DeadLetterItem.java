package com.saypro.hub.web.api;

import com.saypro.hub.deadletter.KeptDeadLetter;
import com.saypro.hub.event.Failure;
import java.time.Instant;
import java.util.UUID;

/** A dead letter in a list: all but its payload and headers. */
record DeadLetterItem(
        String id,
        String vendor,
        String category,
        String via,
        UUID delivery,
        Instant received,
        Instant failedAt,
        String step,
        String failureClass,
        String severity,
        String kind,
        String reason,
        String fingerprint,
        int attempts,
        String status,
        Instant closedAt) {

    static DeadLetterItem of(KeptDeadLetter kept) {
        Failure failure = kept.letter().failure();
        return new DeadLetterItem(
                kept.letter().id(),
                kept.letter().vendor(),
                kept.letter().category().word(),
                kept.letter().via().word(),
                kept.letter().delivery(),
                kept.letter().received(),
                kept.letter().failedAt(),
                failure.step(),
                failure.failureClass().word(),
                failure.severity().word(),
                failure.kind(),
                failure.reason(),
                kept.fingerprint(),
                kept.attempts(),
                kept.status(),
                kept.closedAt());
    }
}
