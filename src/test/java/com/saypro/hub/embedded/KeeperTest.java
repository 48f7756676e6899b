package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeeperTest {
    /** A service without a process. */
    private static final class Pretended implements Service {
        final AtomicInteger starts = new AtomicInteger();
        volatile boolean running;
        volatile boolean diskIsFull;

        @Override
        public Service start() throws IOException {
            starts.incrementAndGet();
            if (diskIsFull) {
                throw new IOException("No space left on device");
            }
            running = true;
            return this;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public String lastWord() {
            return "killed by a test";
        }
    }

    private final Pretended service = new Pretended();
    private final Keeper keeper = new Keeper("Kafka", service);

    @AfterEach
    void stop() {
        keeper.stop();
    }

    @Test
    void aServiceThatHasGoneIsStartedAgain() throws Exception {
        keeper.start();
        keeper.ready().get(5, TimeUnit.SECONDS);

        service.running = false;

        await().until(service::isRunning);
    }

    @Test
    void aServiceThatCannotStartAgainIsTriedUntilItDoes() throws Exception {
        keeper.start();
        keeper.ready().get(5, TimeUnit.SECONDS);
        service.diskIsFull = true;
        service.running = false;
        await().until(() -> service.starts.get() > 2);

        service.diskIsFull = false;

        await().until(service::isRunning);
    }

    @Test
    void aServiceThatNeverRanIsNotTriedAgain() {
        service.diskIsFull = true;

        keeper.start();

        assertThat(keeper.ready())
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("No space");
        assertThat(service.starts).hasValue(1);
    }

    @Test
    void aServiceThatWasStoppedStaysSo() throws Exception {
        keeper.start();
        keeper.ready().get(5, TimeUnit.SECONDS);

        keeper.stop();

        await().during(600, TimeUnit.MILLISECONDS).until(() -> !service.isRunning() && service.starts.get() == 1);
    }
}
