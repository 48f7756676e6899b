package com.saypro.hub.event.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Working hours by the clock on a wall.
 *
 * @param zone where the wall is
 * @param week the hours of each weekday; none for a day off
 * @param holidays the days on which nobody works
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Holidays holidays)
        implements WorkCalendar {

    @Override
    public Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (Iterator<Stretch> work = work(from, until); work.hasNext(); ) {
            sum = sum.plus(work.next().length());
        }
        return sum;
    }

    @Override
    public Optional<Instant> over(Duration time, Instant from, Instant until) {
        Duration left = time;
        for (Iterator<Stretch> work = work(from, until); work.hasNext(); ) {
            Stretch next = work.next();
            if (left.compareTo(next.length()) <= 0) {
                return Optional.of(next.from().plus(left));
            }
            left = left.minus(next.length());
        }
        return Optional.empty();
    }

    /** In order, each when it is asked for. Where clocks are put back at midnight two days share an hour, which counts once. */
    private Iterator<Stretch> work(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return List.<Stretch>of().iterator();
        }
        LocalDate first = from.atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = until.atZone(zone).toLocalDate().plusDays(1);
        Instant[] done = {from};
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .flatMap(this::on)
                .map(stretch -> {
                    Stretch rest = stretch.within(done[0], until);
                    done[0] = rest.isEmpty() ? done[0] : rest.until();
                    return rest;
                })
                .filter(stretch -> !stretch.isEmpty())
                .iterator();
    }

    private Stream<Stretch> on(LocalDate day) {
        return holidays.has(day)
                ? Stream.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .map(hours -> hours.on(day, zone))
                        .sorted(Comparator.comparing(Stretch::from));
    }
}
