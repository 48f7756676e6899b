package com.saypro.hub.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** A vendor that sends real signed charges over a few connections, and counts how many are taken. */
final class Regular implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final String CHARGE = """
            {"id":"evt_%1$s","object":"event","api_version":"2024-06-20","created":1767261600,"livemode":true,\
            "type":"charge.succeeded","data":{"object":{"id":"ch_%1$s","object":"charge","amount":4990,\
            "currency":"eur","captured":true,"customer":"cus_7","status":"succeeded",\
            "description":"%2$s","payment_method_details":{"type":"card"}}}}""";
    private static final String FILLING = "x".repeat(700); // real ones have about a kilobyte

    private final AtomicLong next = new AtomicLong();
    private final String prefix = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "n";
    private final Sample stripe = Sample.all().stream()
            .filter(sample -> sample.vendor().name().equals("stripe"))
            .findFirst()
            .orElseThrow();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private volatile double perSecond;
    private volatile boolean isOver;
    final LongAdder accepted = new LongAdder();
    final LongAdder others = new LongAdder();
    final LongAdder uncertain = new LongAdder();

    /** @param perSecond 0 for as fast as it goes */
    Regular(String address, int port, double perSecond) {
        this.port = port;
        this.perSecond = perSecond;
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.submit(() -> run(address));
        }
    }

    /** How many a second are accepted within the next while. */
    double rate(Duration within) throws InterruptedException {
        long before = accepted.sum();
        long start = System.nanoTime();
        Thread.sleep(within.toMillis());
        return (accepted.sum() - before) * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }

    /** Sends at another rate from now on. */
    void rate(double wanted) {
        perSecond = wanted;
    }

    private void run(String address) {
        while (!isOver) {
            try (Wire wire = new Wire(address, port)) {
                send(wire);
            } catch (IOException e) {
                others.increment();
            }
        }
    }

    private void send(Wire wire) throws IOException {
        double rate = perSecond;
        Pace pace = new Pace(rate / CONNECTIONS);
        boolean isOpen = true;
        while (isOpen && !isOver) {
            if (rate != perSecond) {
                rate = perSecond;
                pace = new Pace(rate / CONNECTIONS);
            }
            pace.await();
            String body = CHARGE.formatted(prefix + next.incrementAndGet(), FILLING);
            Wire.Heard heard = wire.say(
                    stripe.with(body.getBytes(StandardCharsets.UTF_8)).signed().bytes(), 1);
            isOpen = note(heard);
        }
    }

    private boolean note(Wire.Heard heard) {
        if (heard.statuses().equals(List.of(202))) {
            accepted.increment();
        } else {
            others.increment();
            uncertain.add(heard.statuses().isEmpty() ? 1 : 0);
        }
        return !heard.isClosed() && !heard.isTimedOut();
    }

    @Override
    public void close() throws InterruptedException {
        isOver = true;
        threads.shutdown();
        threads.awaitTermination(20, TimeUnit.SECONDS);
    }
}
