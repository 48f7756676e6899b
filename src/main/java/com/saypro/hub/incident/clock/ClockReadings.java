package com.saypro.hub.incident.clock;

import com.saypro.hub.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** How the clocks of incidents stand now. */
@Component
public class ClockReadings {
    private final ClockTable table;
    private final Upkeep upkeep;

    ClockReadings(ClockTable table, Upkeep upkeep) {
        this.table = table;
        this.upkeep = upkeep;
    }

    /**
     * Both clocks of an incident, or none when nothing is promised of it.
     *
     * @throws NoSuchElementException for an unknown number
     */
    public List<ClockReading> of(String number) {
        List<ClockFacts> facts = table.read(List.of(Incident.number(number)));
        if (facts.isEmpty()) {
            throw new NoSuchElementException("No incident " + number);
        }
        return upkeep.read(facts, Instant.now()).get(0).clocks().stream()
                .map(LookedClock::reading)
                .toList();
    }
}
