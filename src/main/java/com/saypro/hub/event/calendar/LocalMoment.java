package com.saypro.hub.event.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * What a clock on a wall means where clocks are put forward and back. A time that is left out is the moment at which clocks are
 * put forward; of a time that comes twice a beginning is the first and an end the last.
 */
final class LocalMoment {
    private LocalMoment() {}

    static Instant first(LocalDateTime local, ZoneId zone) {
        return of(local, zone, 0);
    }

    static Instant last(LocalDateTime local, ZoneId zone) {
        return of(local, zone, 1);
    }

    private static Instant of(LocalDateTime local, ZoneId zone, int which) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return gap.getInstant();
        }
        return local.toInstant(offsets.get(Math.min(which, offsets.size() - 1)));
    }
}
