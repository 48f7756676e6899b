package com.saypro.hub.incident.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry in an incident's history that turns a clock on or off.
 *
 * @param at when
 * @param what what was done
 * @param who the user, or {@code hub}
 * @param reason the code of the reason for a pause; null else
 */
record Turn(Instant at, What what, String who, String reason) {
    private static final String PAUSED = "paused: ";
    private static final String HUB = "hub";

    enum What {
        REOPENED,
        ACKNOWLEDGED,
        RESOLVED,
        PAUSED,
        RESUMED
    }

    /** What an entry's action means to the clocks; empty for nothing. */
    static Optional<Turn> of(Instant at, String who, String action) {
        if (action.startsWith(PAUSED)) {
            return Optional.of(new Turn(at, What.PAUSED, who, action.substring(PAUSED.length())));
        }
        return switch (action) {
            case "reopened" -> Optional.of(new Turn(at, What.REOPENED, who, null));
            case "acknowledged" -> Optional.of(new Turn(at, What.ACKNOWLEDGED, who, null));
            case "resolved" -> Optional.of(new Turn(at, What.RESOLVED, who, null));
            case "resumed" -> Optional.of(new Turn(at, What.RESUMED, who, null));
            default -> Optional.empty();
        };
    }

    /** The action that enters a pause. */
    static String paused(String reason) {
        return PAUSED + reason;
    }

    boolean isByPerson() {
        return !who.equals(HUB);
    }
}
