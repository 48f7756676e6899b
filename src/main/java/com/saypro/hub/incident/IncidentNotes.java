package com.saypro.hub.incident;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people write down of an incident; each deed is entered in its history.
 *
 * <p>Every method throws {@link NoSuchElementException} for an unknown number and {@link IllegalArgumentException} for a missing
 * or wrong argument.
 */
@Component
public class IncidentNotes {
    private final Deeds deeds;

    IncidentNotes(Deeds deeds) {
        this.deeds = deeds;
    }

    /** Adds a comment. */
    @Transactional
    public Incident comment(String number, Actor who, String note) {
        Deeds.needNote(note, "A comment");
        deeds.take(number);
        deeds.enter(number, who, "commented", note, null, null);
        return deeds.take(number);
    }

    /**
     * Says why an incident happened at all, and what was done so that it does not happen again; also when it is resolved.
     *
     * @param cause the root cause; blank to leave what was said before
     * @param correction the corrective action; blank to leave what was said before
     */
    @Transactional
    public Incident explain(String number, Actor who, String cause, String correction) {
        boolean caused = cause != null && !cause.isBlank();
        boolean corrected = correction != null && !correction.isBlank();
        if (!caused && !corrected) {
            throw new IllegalArgumentException("Say the root cause, the corrective action, or both");
        }
        Incident before = deeds.take(number);
        if (caused) {
            deeds.set(number, "cause = :cause", Map.of("cause", cause.strip()));
            deeds.enter(number, who, "root cause", null, before.cause(), cause.strip());
        }
        if (corrected) {
            deeds.set(number, "correction = :correction", Map.of("correction", correction.strip()));
            deeds.enter(number, who, "corrective action", null, before.correction(), correction.strip());
        }
        return deeds.take(number);
    }
}
