package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told of a clock.
 *
 * @param clock the clock
 * @param mark what is told
 * @param moment when it was noticed
 */
record Told(LookedClock clock, Mark mark, Instant moment) {
    /** What is noticed later than this, as after the hub was down, is said to be noticed late. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** What stands in the incident's history. */
    String action() {
        return switch (mark.change()) {
            case BREACHED -> "breached: " + word();
            case DUE_SOON -> "due soon: " + word();
            default -> "escalated: " + mark.step().who();
        };
    }

    String note() {
        String note = mark.change() == Notice.Change.BREACHED
                ? "due " + seconds(mark.at())
                : mark.share() + " % of the time to " + word() + " was over at " + seconds(mark.at());
        return isLate() ? note + ", noticed " + seconds(moment) : note;
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    Notice notice() {
        ClockFacts facts = clock.facts();
        String id = facts.number() + "/" + mark.name().replaceFirst("@", "/" + word() + "/");
        return new Notice(
                mark.change() == Notice.Change.BREACHED ? id + "/" + word() : id,
                mark.change(),
                facts.number(),
                facts.severity(),
                facts.category(),
                facts.vendor(),
                facts.title(),
                mark.at(),
                details());
    }

    private Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>(Map.of("clock", word()));
        if (clock.reading().due() != null) {
            details.put("due", clock.reading().due().toString());
        }
        if (mark.change() != Notice.Change.BREACHED) {
            details.put("share", mark.share() + "%");
        }
        if (mark.step() != null) {
            details.put("to", mark.step().who());
            if (mark.step().note() != null) {
                details.put("note", mark.step().note());
            }
        }
        if (isLate()) {
            details.put("noticed", moment.toString());
        }
        return details;
    }

    private boolean isLate() {
        return moment.isAfter(mark.at().plus(LATE));
    }

    private String word() {
        return clock.reading().clock().word();
    }
}
