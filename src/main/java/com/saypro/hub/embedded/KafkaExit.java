package com.saypro.hub.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.LoggerFactory;

/** What the embedded broker does in place of ending the process without a word, as when its disk is full. */
final class KafkaExit {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final AtomicBoolean LEAVING = new AtomicBoolean();

    private KafkaExit() {}

    /** From now on a broker that gives up says so, naming its folder and the setting, and the hub ends in order. */
    static void saysWhy(Path dir) {
        Exit.setExitProcedure((status, message) -> leave(dir, message));
        Exit.setHaltProcedure((status, message) -> leave(dir, message));
    }

    private static void leave(Path dir, String message) {
        if (LEAVING.compareAndSet(false, true)) {
            LoggerFactory.getLogger(KafkaExit.class)
                    .error(
                            "The embedded Kafka gave up on its folder {} ({}): check the disk under HUB_DATA_DIR, then"
                                    + " start the hub again.",
                            dir,
                            message == null ? "it said no reason" : message);
            // Not here: the hub waits for the broker's threads when it ends, and this is one of them.
            thread("hub-leaves", () -> System.exit(1)).start();
            thread("hub-leaves-anyway", KafkaExit::haltLater).start();
        }
        forever(); // the broker counts on not coming back from here
    }

    private static void haltLater() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
