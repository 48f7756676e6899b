package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.health.SignCount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Deliveries by vendor and minute in the last hour. Before the first one of a vendor nothing is known of it. */
final class LastHour {
    private static final int MINUTES = 60;

    private final Map<String, Map<Instant, SignCount>> seen;
    private final Instant from;

    private LastHour(Map<String, Map<Instant, SignCount>> seen, Instant from) {
        this.seen = seen;
        this.from = from;
    }

    static LastHour of(Map<String, Map<Instant, SignCount>> seen, Instant now) {
        return new LastHour(seen, since(now));
    }

    /** From when on minutes are shown; the one that runs is not over, and left out. */
    static Instant since(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES));
    }

    /** What the vendors sent together in the last whole minute; null when nothing is known. */
    Double perMinute(Collection<String> vendors) {
        return minute(vendors, MINUTES - 1);
    }

    Spark spark(Collection<String> vendors) {
        List<Double> values = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            values.add(minute(vendors, minute));
        }
        double most = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Spark.of(
                values, String.format(Locale.ROOT, "Deliveries in the last hour, %,.0f a minute at most", most));
    }

    private Double minute(Collection<String> vendors, int minute) {
        Instant at = from.plus(Duration.ofMinutes(minute));
        return vendors.stream()
                .map(vendor -> minute(vendor, at))
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }

    private Double minute(String vendor, Instant at) {
        Map<Instant, SignCount> minutes = seen.getOrDefault(vendor, Map.of());
        SignCount count = minutes.get(at);
        if (count != null) {
            return (double) (count.count() - count.bad());
        }
        return minutes.keySet().stream().anyMatch(at::isAfter) ? 0.0 : null;
    }
}
