package com.saypro.hub.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A vendor that keeps sending, whatever else goes on, and notes every answer. */
final class Traffic implements AutoCloseable {
    /** An answer, and when it came in nanoseconds. */
    private record Answer(int status, long at) {}

    private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Traffic() {}

    /** Sends about a hundred requests a second until closed. */
    static Traffic of(IntSupplier send) {
        Traffic traffic = new Traffic();
        traffic.clock.scheduleWithFixedDelay(
                () -> traffic.answers.add(new Answer(traffic.status(send), System.nanoTime())),
                0,
                10,
                TimeUnit.MILLISECONDS);
        return traffic;
    }

    private int status(IntSupplier send) {
        try {
            return send.getAsInt();
        } catch (RuntimeException e) {
            return -1;
        }
    }

    /** How many answers had each status; -1 is a request without an answer. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> counts = new TreeMap<>();
        List.copyOf(answers).forEach(answer -> counts.merge(answer.status(), 1L, Long::sum));
        return counts;
    }

    /** The longest time between two answers 202. */
    Duration longestGap() {
        long last = 0;
        long longest = 0;
        for (Answer answer : List.copyOf(answers)) {
            if (answer.status() == 202) {
                longest = last == 0 ? 0 : Math.max(longest, answer.at() - last);
                last = answer.at();
            }
        }
        return Duration.ofNanos(longest);
    }

    /** Stops when the request under way has its answer. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
