package com.saypro.hub.web.pages;

import com.saypro.hub.incident.clock.ClockReading;
import com.saypro.hub.incident.clock.ClockReadings;
import com.saypro.hub.incident.clock.LiveSla;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Shows the clocks of incidents. */
@Component
class ClockViews {
    private final ClockReadings readings;
    private final LiveSla sla;

    ClockViews(ClockReadings readings, LiveSla sla) {
        this.readings = readings;
        this.sla = sla;
    }

    /** The clocks of an incident. */
    IncidentClocks of(String number) {
        Instant now = Instant.now();
        List<ClockReading> clocks = readings.of(number);
        boolean paused =
                clocks.stream().flatMap(clock -> clock.pauses().stream()).anyMatch(pause -> pause.until() == null);
        boolean open = clocks.stream().anyMatch(clock -> clock.ended() == null);
        return new IncidentClocks(
                number,
                clocks.stream().map(clock -> ClockView.of(clock, now)).toList(),
                paused,
                open && !paused,
                new TreeMap<>(sla.now().pauses()));
    }
}
