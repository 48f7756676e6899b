package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.risk.Flag;
import com.saypro.hub.monitor.risk.Reason;
import java.time.Instant;
import java.util.List;

/**
 * One flag in the list.
 *
 * @param about what is suspicious, e.g. {@code payment}
 * @param subject its id at the vendor
 * @param payment the payment that gave cause to it
 * @param at when that happened
 * @param score 0 to 100
 * @param severity the severity's word
 * @param reasons why, a sentence each
 */
public record FlagRow(
        String vendor,
        String about,
        String subject,
        String payment,
        Moment at,
        int score,
        String severity,
        List<String> reasons) {
    static FlagRow of(Flag flag, Instant now) {
        return new FlagRow(
                flag.vendor(),
                flag.about(),
                flag.subject(),
                flag.payment(),
                Moment.of(flag.at(), now),
                flag.score(),
                flag.severity().word(),
                flag.reasons().stream().map(Reason::words).toList());
    }
}
