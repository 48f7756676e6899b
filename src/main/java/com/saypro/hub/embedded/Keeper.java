package com.saypro.hub.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts one service, and starts it again whenever it has gone: killed, or ended by itself because its disk is full. It
 * never gives up once the service has run; what needs the service sees an outage until then.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final Service service;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private Thread thread;
    private boolean ended;

    /** @param name what people call the service */
    Keeper(String name, Service service) {
        this.name = name;
        this.service = service;
    }

    /** Begins to start the service, and comes back at once. */
    synchronized void start() {
        thread = new Thread(this::keep, "hub-keeps-" + name.toLowerCase(Locale.ROOT));
        thread.setDaemon(true);
        thread.start();
    }

    /** Done when the service first runs, or failed with the reason why it did not. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Stops the service in order; one that is being started is stopped as soon as it runs. */
    synchronized void stop() {
        ended = true;
        notifyAll();
        try {
            service.stop();
        } catch (IOException e) {
            LOG.warn("The embedded {} did not stop; the next start stops it: {}", name, e.getMessage());
        }
    }

    private void keep() {
        try {
            service.start();
            ready.complete(null);
        } catch (IOException | RuntimeException | LinkageError e) {
            ready.completeExceptionally(e);
            return;
        }
        while (pause(LOOK)) {
            if (!service.isRunning()) {
                LOG.error("The embedded {} has gone ({}); it is started again", name, service.lastWord());
                startAgain();
            }
        }
    }

    private void startAgain() {
        String told = "";
        do {
            try {
                if (startUnlessEnded()) {
                    LOG.warn("The embedded {} is back", name);
                }
                return;
            } catch (IOException | RuntimeException e) {
                String reason = String.valueOf(e.getMessage());
                if (!reason.equals(told)) {
                    LOG.error("The embedded {} does not start, it is tried until it does: {}", name, reason);
                    told = reason;
                }
            }
        } while (pause(PAUSE));
    }

    private synchronized boolean startUnlessEnded() throws IOException {
        if (!ended) {
            service.start();
        }
        return !ended;
    }

    /** Waits; false when the hub ends meanwhile. */
    private synchronized boolean pause(Duration length) {
        long until = System.nanoTime() + length.toNanos();
        try {
            for (long left = length.toMillis(); left > 0 && !ended; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !ended;
    }
}
