package com.saypro.hub.event.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.saypro.hub.event.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What maintenance is under way or will soon be. */
@Component
public class MaintenanceAhead {
    private static final Duration AHEAD = Duration.ofDays(31);

    /**
     * Maintenance of a vendor.
     *
     * @param id the number by which it can be ended; null for what the vendor's file says
     * @param vendor the vendor's folder name
     * @param from when it begins
     * @param until when it is over
     * @param reason what people are told
     * @param who the user that announced it; null for what the vendor's file says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(Long id, String vendor, Instant from, Instant until, String reason, String who) {
        private static Item of(Announced announced) {
            return new Item(
                    announced.id(),
                    announced.vendor(),
                    announced.from(),
                    announced.until(),
                    announced.reason(),
                    announced.who());
        }

        private static Item of(String vendor, Maintenance.Span span) {
            return new Item(null, vendor, span.from(), span.until(), span.reason(), null);
        }
    }

    private final MaintenanceWindows windows;
    private final Announcements announcements;

    MaintenanceAhead(MaintenanceWindows windows, Announcements announcements) {
        this.windows = windows;
        this.announcements = announcements;
    }

    /** What is under way or begins within 31 days, by when it begins; all that was announced. */
    public List<Item> of(Collection<String> vendors, Instant now) {
        List<Item> items = new ArrayList<>();
        announcements.ahead().forEach(announced -> items.add(Item.of(announced)));
        for (String vendor : vendors) {
            windows.of(vendor).stream()
                    .flatMap(window -> window.between(now, now.plus(AHEAD)).stream())
                    .forEach(span -> items.add(Item.of(vendor, span)));
        }
        items.sort(Comparator.comparing(Item::from).thenComparing(Item::vendor));
        return items;
    }
}
