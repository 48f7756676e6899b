package com.saypro.hub.event.calendar;

import com.saypro.hub.event.Maintenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When vendors are maintained, as their files say and as people announced. */
@Component
public class MaintenanceCalendar implements Maintenance {
    private final MaintenanceWindows windows;
    private final Announcements announcements;

    MaintenanceCalendar(MaintenanceWindows windows, Announcements announcements) {
        this.windows = windows;
        this.announcements = announcements;
    }

    @Override
    public List<Span> of(String vendor, Instant from, Instant until) {
        if (vendor == null) {
            return List.of();
        }
        List<Span> joined = new ArrayList<>();
        Stream.concat(
                        windows.of(vendor).stream().flatMap(window -> window.between(from, until).stream()),
                        announcements.of(vendor, from, until).stream().map(Announced::span))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> join(joined, span));
        return List.copyOf(joined);
    }

    private static void join(List<Span> joined, Span next) {
        int last = joined.size() - 1;
        if (last < 0 || !next.from().isBefore(joined.get(last).until())) {
            joined.add(next);
            return;
        }
        Span before = joined.get(last);
        Instant until = before.until().isAfter(next.until()) ? before.until() : next.until();
        String reason =
                before.reason().contains(next.reason()) ? before.reason() : before.reason() + "; " + next.reason();
        joined.set(last, new Span(before.from(), until, reason));
    }
}
