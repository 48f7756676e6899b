package com.saypro.hub.web.pages;

import java.time.Instant;
import java.util.List;

/** A queue with one incident that is late, one that is due soon and one without a clock. */
final class SampleDesk {
    private SampleDesk() {}

    static List<DeskRow> queue(List<IncidentRow> incidents, Instant now) {
        return List.of(
                new DeskRow(incidents.get(0), "payment", "sue", Due.of(now.minusSeconds(7300), true, now), "1 h"),
                new DeskRow(incidents.get(1), null, null, Due.of(now.plusSeconds(1800), false, now), "2 h"),
                new DeskRow(incidents.get(2), null, null, Due.of(null, false, now), "60 s"));
    }
}
