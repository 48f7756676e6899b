package com.saypro.hub.incident.clock;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with clocks; each deed is entered in the incident's history.
 *
 * <p>Every method throws {@link NoSuchElementException} for an unknown number, {@link IllegalStateException} when the incident
 * does not allow it as it stands, and {@link IllegalArgumentException} for a wrong argument.
 */
@Component
public class ClockDesk {
    private final LiveSla sla;
    private final ClockTable table;
    private final IncidentDesk desk;

    ClockDesk(LiveSla sla, ClockTable table, IncidentDesk desk) {
        this.sla = sla;
        this.table = table;
        this.desk = desk;
    }

    /**
     * Holds the clocks of an incident. One that nobody has acknowledged yet is thereby acknowledged.
     *
     * @param reason one of the policy's codes
     * @param note more on it; may be null
     */
    @Transactional
    public Incident pause(String number, Actor who, String reason, String note) {
        if (reason == null || !sla.now().pauses().containsKey(reason)) {
            throw new IllegalArgumentException("A reason for a pause is one of "
                    + String.join(", ", new TreeSet<>(sla.now().pauses().keySet())));
        }
        Course course = unresolved(number);
        if (course.isPaused()) {
            throw new IllegalStateException(number + " is paused already");
        }
        if (course.acknowledged() == null) {
            desk.acknowledge(number, who, note);
        }
        return desk.enter(number, who, Turn.paused(reason), note);
    }

    /** Lets the clocks of a paused incident go on. */
    @Transactional
    public Incident resume(String number, Actor who, String note) {
        if (!unresolved(number).isPaused()) {
            throw new IllegalStateException(number + " is not paused");
        }
        return desk.enter(number, who, "resumed", note);
    }

    private Course unresolved(String number) {
        List<ClockFacts> found = table.lock(List.of(Incident.number(number)));
        if (found.isEmpty()) {
            throw new NoSuchElementException("No incident " + number);
        }
        if (found.get(0).resolved()) {
            throw new IllegalStateException(number + " is resolved");
        }
        return Course.of(found.get(0).firstSeen(), found.get(0).turns());
    }
}
