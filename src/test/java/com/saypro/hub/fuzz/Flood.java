package com.saypro.hub.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Sends attacks from a few connections at a bounded rate: it is many requests that the hub is to withstand, not a contest
 * for the two processors that it shares with its attackers.
 */
final class Flood {
    private static final int WORKERS = 8;
    private static final int LOGINS = 40;

    private final List<Sample> samples = Sample.all();
    private final Tally tally;
    private final int port;
    private final long seed;

    Flood(Tally tally, int port, long seed) {
        this.tally = tally;
        this.port = port;
        this.seed = seed;
    }

    /**
     * Sends until there is enough.
     *
     * @param address the address that the connection with this number comes from
     * @param perSecond attacks a second, all together
     */
    void send(IntFunction<String> address, double perSecond, BooleanSupplier isEnough) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            int number = i;
            work.add(threads.submit(() -> {
                send(number, address, new Pace(perSecond / WORKERS), isEnough);
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> each : work) {
            each.get();
        }
    }

    private void send(int worker, IntFunction<String> address, Pace pace, BooleanSupplier isEnough) throws Exception {
        Arsenal arsenal = new Arsenal(samples, seed * 1000 + worker);
        for (int connection = worker; !isEnough.getAsBoolean(); connection += WORKERS) {
            try (Wire wire = new Wire(address.apply(connection), port)) {
                for (int i = 0; i < LOGINS && !isEnough.getAsBoolean() && goesOn(wire, arsenal.next(), pace); i++) {}
            }
        }
    }

    private boolean goesOn(Wire wire, Attack attack, Pace pace) throws IOException {
        for (int i = 0; i < attack.requests(); i++) {
            pace.await();
        }
        Wire.Heard heard = wire.say(attack.bytes(), attack.answers());
        tally.note(attack, heard);
        return attack.isClean() && !heard.isClosed() && !heard.isTimedOut();
    }
}
