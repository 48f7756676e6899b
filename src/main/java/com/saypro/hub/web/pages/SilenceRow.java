package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Silence;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One silence in the list.
 *
 * @param id its number
 * @param what the traits it looks at, e.g. {@code stripe, decline-rate}
 * @param reason why
 * @param author who wants it
 * @param ends until when
 * @param endedBy who ended it before its time; null when nobody did
 * @param incidents how many unresolved incidents it is on
 * @param current whether it has not ended
 */
public record SilenceRow(
        long id,
        String what,
        String reason,
        String author,
        Moment ends,
        String endedBy,
        long incidents,
        boolean current) {
    static SilenceRow of(Silence silence, Instant now) {
        return new SilenceRow(
                silence.id(),
                Stream.of(silence.vendor(), silence.step(), silence.kind(), silence.severity())
                        .filter(trait -> trait != null)
                        .collect(Collectors.joining(", ")),
                silence.reason(),
                silence.author(),
                Moment.of(silence.ends(), now),
                silence.endedBy(),
                silence.incidents(),
                silence.ends().isAfter(now));
    }
}
