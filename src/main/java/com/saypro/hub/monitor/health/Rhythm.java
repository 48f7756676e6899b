package com.saypro.hub.monitor.health;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many webhooks a vendor usually sends in each hour of the week, in UTC: the median of that hour in the weeks before, so
 * that one sale or one outage teaches nothing.
 */
final class Rhythm {
    /** So far back it is learned from. */
    static final Duration LEARNED = Duration.ofDays(56);

    private static final int LEAST_WEEKS = 4;
    private static final int HOURS = 24;

    private final Map<Integer, Double> usual = new TreeMap<>();
    private final boolean known;

    /**
     * Learns.
     *
     * @param webhooks how many came in each hour; an hour in which none came is not among them
     * @param now up to this hour; the hour itself is not over
     */
    Rhythm(Map<Instant, Long> webhooks, Instant now) {
        Instant until = now.truncatedTo(ChronoUnit.HOURS);
        Instant first = webhooks.keySet().stream().min(Instant::compareTo).orElse(until);
        Instant since = first.isBefore(until.minus(LEARNED)) ? until.minus(LEARNED) : first;
        known = Duration.between(since, until).toDays() >= 7L * LEAST_WEEKS;
        if (known) {
            learn(webhooks, since, until);
        }
    }

    private void learn(Map<Instant, Long> webhooks, Instant since, Instant until) {
        Map<Integer, List<Long>> byHour = new TreeMap<>();
        for (Instant hour = since.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(until);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            byHour.computeIfAbsent(hourOfWeek(hour), key -> new ArrayList<>()).add(webhooks.getOrDefault(hour, 0L));
        }
        byHour.forEach((hour, counts) -> usual.put(hour, median(counts)));
    }

    private static double median(List<Long> counts) {
        List<Long> sorted = counts.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** Whether there are weeks enough to say anything. */
    boolean isKnown() {
        return known;
    }

    /** How many webhooks usually come between two moments; 0 while the rhythm is not known. */
    double usually(Instant from, Instant until) {
        double sum = 0;
        Instant begin = from.isBefore(until.minus(LEARNED)) ? until.minus(LEARNED) : from;
        for (Instant at = begin; at.isBefore(until); ) {
            Instant next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant end = next.isBefore(until) ? next : until;
            double share = Duration.between(at, end).toMillis()
                    / (double) Duration.ofHours(1).toMillis();
            sum += share * usual.getOrDefault(hourOfWeek(at), 0.0);
            at = end;
        }
        return sum;
    }

    private static int hourOfWeek(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        return (utc.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * HOURS + utc.getHour();
    }
}
