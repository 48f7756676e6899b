package com.saypro.hub.web.pages;

import com.saypro.hub.event.calendar.Announced;
import com.saypro.hub.event.calendar.MaintenanceAhead;
import java.time.Instant;

/**
 * One stretch of maintenance on its vendor's page.
 *
 * @param id the number by which it can be ended; null when it cannot
 * @param state {@code ahead}, {@code under way}, {@code over} or {@code taken back}
 * @param from when it begins
 * @param until when it is over, or was to be when it was taken back
 * @param reason what people are told
 * @param by the user that announced it; {@code its file} for what the vendor's file says
 * @param planned until when it was to last; null unless somebody ended it while it was under way
 * @param endedBy the user that ended it; null when nobody did
 */
public record MaintenanceRow(
        Long id, String state, Moment from, Moment until, String reason, String by, Moment planned, String endedBy) {
    static MaintenanceRow of(MaintenanceAhead.Item item, Instant now) {
        return new MaintenanceRow(
                item.id(),
                item.from().isAfter(now) ? "ahead" : "under way",
                Moment.of(item.from(), now),
                Moment.of(item.until(), now),
                item.reason(),
                item.who() == null ? "its file" : item.who(),
                null,
                null);
    }

    static MaintenanceRow past(Announced kept, Instant now) {
        boolean took = kept.from().isBefore(kept.until());
        return new MaintenanceRow(
                null,
                took ? "over" : "taken back",
                Moment.of(kept.from(), now),
                Moment.of(took ? kept.until() : kept.planned(), now),
                kept.reason(),
                kept.who(),
                took && kept.endedBy() != null ? Moment.of(kept.planned(), now) : null,
                kept.endedBy());
    }
}
