package com.saypro.hub.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Vendors at work, as they behave: each tells about an entity in order, sends a delivery again with growing pauses until it
 * is answered 2xx, and some a second time after that, because they did not notice the answer.
 */
final class Load implements AutoCloseable {
    /** Which vendors send, and how many lines each keeps busy. */
    static final Map<String, Integer> EVERYBODY = Map.of("stripe", 4, "shopify", 2, "hubspot", 1, "easypost", 1);

    private static final int ENTITIES_A_LINE = 20;
    private static final int LONGEST_PAUSE_MS = 1000;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "vendor"));
    private final Ledger ledger;
    private final Supplier<String> webhooks;
    private final int pauseMicros;
    private volatile boolean ended;
    private volatile boolean givenUp;
    private volatile Supplier<Instant> clock = Instant::now;

    /**
     * Starts the vendors.
     *
     * @param lines which vendors, and how many requests of each are under way at once
     * @param webhooks where a request goes; asked for each
     * @param pauseMicros how long a line rests after a delivery, in microseconds
     */
    Load(Ledger ledger, Map<String, Integer> lines, Supplier<String> webhooks, int pauseMicros) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.pauseMicros = pauseMicros;
        new HashMap<>(lines).forEach((vendor, count) -> {
            for (int i = 0; i < count; i++) {
                threads.submit(() -> tell(vendor));
            }
        });
    }

    /** What the vendors believe the time is from now on. */
    Load clock(Supplier<Instant> theirs) {
        clock = theirs;
        return this;
    }

    private void tell(String vendor) {
        VendorLine line = new VendorLine(vendor, ledger);
        List<Storyline> stories = new ArrayList<>();
        for (int i = 0; i < ENTITIES_A_LINE; i++) {
            stories.add(new Storyline(vendor));
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (!ended) {
            Notice notice = next(vendor, stories.get(random.nextInt(stories.size())), random.nextInt(100));
            ledger.told(notice);
            untilAcknowledged(line, notice);
            if (random.nextInt(20) == 0 && !ended) {
                line.send(notice, webhooks.get(), clock);
            }
            LockSupport.parkNanos(pauseMicros * 1000L);
        }
    }

    /** One of Stripe's in a hundred can be mapped by nobody, and two are of no interest. */
    private static Notice next(String vendor, Storyline story, int dice) {
        if (vendor.equals("stripe") && dice == 0) {
            return new Storyline(vendor).nextUnmappable();
        }
        return vendor.equals("stripe") && dice <= 2 ? new Storyline(vendor).nextToIgnore() : story.next();
    }

    /** A vendor does not go on with an entity before it knows that the step before has arrived. */
    private void untilAcknowledged(VendorLine line, Notice notice) {
        int pause = 20;
        while (line.send(notice, webhooks.get(), clock) / 100 != 2 && !givenUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }

    /** Ends when every delivery under way is acknowledged, or gives those up that were not within a minute. */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        threads.shutdown();
        threads.awaitTermination(60, TimeUnit.SECONDS);
        givenUp = true;
        threads.shutdownNow();
    }
}
