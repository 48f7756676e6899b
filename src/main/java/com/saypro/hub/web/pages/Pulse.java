package com.saypro.hub.web.pages;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How fast things pass this instance now: the counters of the last minute, one look a second. */
@Component
class Pulse {
    private static final int LOOKS = 61;
    private static final int SHORT = 5;

    private final MeterRegistry meters;
    private final Deque<Map<Counter, Double>> looks = new ArrayDeque<>();

    Pulse(MeterRegistry meters) {
        this.meters = meters;
    }

    @Scheduled(fixedRate = 1000)
    void look() {
        Map<Counter, Double> now = new HashMap<>();
        Search.in(meters).name(name -> name.startsWith("hub.")).counters().forEach(each -> now.put(each, each.count()));
        synchronized (looks) {
            looks.addLast(now);
            if (looks.size() > LOOKS) {
                looks.removeFirst();
            }
        }
    }

    /** Per second, over the last seconds. */
    double perSecond(String name) {
        return grown(SHORT, counter -> counter.getId().getName().equals(name)) / SHORT;
    }

    /** Requests at the public door per second, over the last seconds. */
    double arrivingPerSecond(boolean accepted) {
        return grown(SHORT, counter -> isArrival(counter, accepted)) / SHORT;
    }

    /** A vendor's requests at the public door in the last minute. */
    double arrivedInMinute(String vendor, boolean accepted) {
        return grown(
                LOOKS - 1,
                counter -> isArrival(counter, accepted)
                        && vendor.equals(counter.getId().getTag("source")));
    }

    private static boolean isArrival(Counter counter, boolean accepted) {
        return counter.getId().getName().equals("hub.ingest")
                && accepted == "accepted".equals(counter.getId().getTag("result"));
    }

    private double grown(int seconds, Predicate<Counter> counters) {
        synchronized (looks) {
            if (looks.size() < 2) {
                return 0;
            }
            Map<Counter, Double> now = looks.getLast();
            Map<Counter, Double> then = looks.stream()
                    .skip(Math.max(0, looks.size() - 1 - seconds))
                    .findFirst()
                    .orElse(now);
            return now.keySet().stream()
                    .filter(counters)
                    .mapToDouble(counter -> now.get(counter) - then.getOrDefault(counter, 0.0))
                    .sum();
        }
    }
}
