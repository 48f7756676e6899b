package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Severity;
import java.time.Instant;
import java.util.List;

/**
 * Something suspicious that people were told of.
 *
 * @param number rises with every flag; null before it is kept
 * @param vendor the vendor's folder name
 * @param about what is suspicious: {@code payment customer seller product}
 * @param subject its id at the vendor
 * @param payment the payment that gave cause to it
 * @param at when that happened
 * @param score 0 to 100
 * @param severity how urgent it is
 * @param reasons why, the strongest first
 */
public record Flag(
        Long number,
        String vendor,
        String about,
        String subject,
        String payment,
        Instant at,
        int score,
        Severity severity,
        List<Reason> reasons) {
    /** What flags of payments are about. */
    public static final String PAYMENT = "payment";
}
