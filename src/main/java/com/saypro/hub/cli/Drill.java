package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/** Plays an ordinary time, then troubles all at once, then an ordinary time again, each as long as the others. */
final class Drill {
    private final List<Trouble> troubles;
    private final double rate;
    private long refused;

    /** @param rate what each trouble tells in a second */
    Drill(List<Trouble> troubles, double rate) {
        this.troubles = troubles;
        this.rate = rate;
    }

    /** Answers how many requests the hub did not take. */
    long run(Duration each) {
        try {
            play(each, (trouble, part) -> trouble.ordinary());
            troubles.forEach(Trouble::begins);
            play(each, Trouble::wrong);
            troubles.forEach(Trouble::ends);
            play(each, (trouble, part) -> trouble.ordinary());
            return refused;
        } finally {
            troubles.forEach(Trouble::close);
        }
    }

    private void play(Duration time, BiFunction<Trouble, Double, Optional<HttpRequest>> telling) {
        long start = System.nanoTime();
        long turns = Math.round(time.toMillis() * rate / 1000);
        for (long turn = 0; turn < turns; turn++) {
            long due = start + (long) (turn / rate * TimeUnit.SECONDS.toNanos(1));
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            double part = (double) turn / turns;
            troubles.forEach(trouble -> telling.apply(trouble, part).ifPresent(this::send));
        }
    }

    private void send(HttpRequest request) {
        if (Hosts.ask(request).statusCode() / 100 != 2) {
            refused++;
        }
    }
}
