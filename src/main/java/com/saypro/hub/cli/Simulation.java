package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends what vendors have to say at a steady rate, with what goes wrong on the way. */
final class Simulation {
    private static final int AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<SimulatedVendor> vendors;
    private final Chances chances;
    private final Tally tally;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private Runnable held;

    Simulation(List<SimulatedVendor> vendors, Chances chances) {
        this.vendors = vendors;
        this.chances = chances;
        tally = new Tally(vendors.stream().map(SimulatedVendor::name));
    }

    /**
     * Sends until that many were made or that time is over, whichever is first, and waits for all answers.
     *
     * @param rate a second
     * @return what came of it
     */
    Tally run(double rate, long count, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        for (long made = 0; made < count; made++) {
            long due = (long) (made / rate * TimeUnit.SECONDS.toNanos(1));
            if (Duration.ofNanos(due).compareTo(time) >= 0) {
                break;
            }
            for (long left = due - (System.nanoTime() - start); left > 0; left = due - (System.nanoTime() - start)) {
                LockSupport.parkNanos(left);
            }
            one(vendors.get((int) (made % vendors.size())));
        }
        release();
        if (!free.tryAcquire(AT_ONCE, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new Refused("The hub did not answer within " + PATIENCE.toSeconds() + " seconds");
        }
        return tally;
    }

    private void one(SimulatedVendor vendor) throws InterruptedException {
        boolean late = chances.isLate();
        ExampleRequest request = vendor.next(chances.chance(), late);
        if (late) {
            tally.count(vendor.name(), Tally.Fact.LATE);
        }
        if (chances.drops()) {
            tally.count(vendor.name(), Tally.Fact.DROPPED);
        } else if (vendor.canBeForged() && chances.forges()) {
            tally.count(vendor.name(), Tally.Fact.FORGED);
            send(vendor.name(), vendor.forged(request), true);
        } else if (held == null && chances.reorders()) {
            tally.count(vendor.name(), Tally.Fact.REORDERED);
            held = () -> send(vendor.name(), vendor.signed(request), false);
        } else {
            send(vendor.name(), vendor.signed(request), false);
            if (chances.duplicates()) {
                tally.count(vendor.name(), Tally.Fact.DUPLICATED);
                send(vendor.name(), vendor.signed(request), false);
            }
            release();
        }
    }

    private void release() {
        if (held != null) {
            held.run();
            held = null;
        }
    }

    private void send(String vendor, HttpRequest request, boolean forged) {
        free.acquireUninterruptibly();
        tally.count(vendor, Tally.Fact.SENT);
        Hosts.status(request).whenComplete((status, failure) -> {
            tally.answered(vendor, forged, failure == null ? status : 0);
            free.release();
        });
    }
}
