package com.saypro.hub.event.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stretches of time, in order, of which none touches another. */
public record Stretches(List<Stretch> list) {
    /** No time at all. */
    public static final Stretches NONE = new Stretches(List.of());

    /** What is in any of some stretches, which may be in any order and overlap. */
    public static Stretches of(Collection<Stretch> any) {
        List<Stretch> joined = new ArrayList<>();
        any.stream()
                .filter(stretch -> !stretch.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(stretch -> join(joined, stretch));
        return new Stretches(List.copyOf(joined));
    }

    private static void join(List<Stretch> joined, Stretch next) {
        int last = joined.size() - 1;
        if (last < 0 || joined.get(last).until().isBefore(next.from())) {
            joined.add(next);
        } else if (joined.get(last).until().isBefore(next.until())) {
            joined.set(last, new Stretch(joined.get(last).from(), next.until()));
        }
    }

    /** What is in these and in none of the others. */
    public Stretches without(Stretches others) {
        List<Stretch> left = new ArrayList<>();
        for (Stretch stretch : list) {
            Instant from = stretch.from();
            for (Stretch hole : others.list) {
                if (hole.from().isBefore(stretch.until()) && hole.until().isAfter(from)) {
                    left.add(new Stretch(from, hole.from()));
                    from = hole.until();
                }
            }
            left.add(new Stretch(from, stretch.until()));
        }
        return of(left);
    }

    /** What is in these between two moments. */
    public Stretches within(Instant first, Instant last) {
        return of(list.stream().map(stretch -> stretch.within(first, last)).toList());
    }

    /** What is in these and also in the others. */
    public Stretches and(Stretches others) {
        return without(without(others));
    }
}
