package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of alerts: what is counted, what is too much or too little of it, and who is to know.
 *
 * @param name the file's name without its ending, e.g. {@code decline-rate}
 * @param version a digest of what the file says
 * @param description one sentence
 * @param severity how urgent it is
 * @param accountable who owns it, e.g. {@code payments}
 * @param watches what is counted
 * @param of what it is a part of; null where it is none
 * @param per the names of the fields of which each has an alert of its own; empty: all together
 * @param condition when it is too much or too little
 * @param lasting how long it must hold before the rule fires
 * @param recovery when it is over
 */
public record AlertRule(
        String name,
        String version,
        String description,
        Severity severity,
        String accountable,
        Source watches,
        Source of,
        List<String> per,
        Condition condition,
        Duration lasting,
        Recovery recovery) {

    /** What is counted for it. */
    public List<Source> sources() {
        return of == null ? List.of(watches) : List.of(watches, of);
    }

    /** What is counted on a side of it. */
    public Source source(Figures.Side side) {
        return side == Figures.Side.WATCHED ? watches : of;
    }

    /** Whose failure it tells of: the hub's own, where it watches nothing else. */
    public FailureClass failureClass() {
        return Stream.of("door.", "delivery.", "event.", "letter.")
                        .anyMatch(own -> watches.types().stream().allMatch(type -> type.startsWith(own)))
                ? FailureClass.SYSTEM
                : FailureClass.VENDOR;
    }
}
