package com.saypro.hub.web.pages;

import com.saypro.hub.event.calendar.Announcements;
import com.saypro.hub.event.calendar.MaintenanceAhead;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a vendor is maintained and was said to be. */
@Component
class MaintenanceRows {
    private static final int KEPT = 10;

    private final MaintenanceAhead ahead;
    private final Announcements announcements;

    MaintenanceRows(MaintenanceAhead ahead, Announcements announcements) {
        this.ahead = ahead;
        this.announcements = announcements;
    }

    /** What is under way or begins within 31 days, then the last of what people announced that is over. */
    List<MaintenanceRow> of(String vendor) {
        Instant now = Instant.now();
        return Stream.concat(
                        ahead.of(List.of(vendor), now).stream()
                                .filter(item -> item.vendor().equals(vendor))
                                .map(item -> MaintenanceRow.of(item, now)),
                        announcements.ever(vendor, KEPT).stream()
                                .filter(kept -> !kept.until().isAfter(now)
                                        || !kept.from().isBefore(kept.until()))
                                .map(kept -> MaintenanceRow.past(kept, now)))
                .toList();
    }
}
