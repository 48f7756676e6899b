package com.saypro.hub.bus;

import com.saypro.hub.event.Findings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Refuses deliveries at once while Kafka is known to be away: each would wait seconds for it, in one of the few threads of
 * the public door, and those behind it longer than a vendor waits. Opens when Kafka did not take a delivery in time; from
 * then on Kafka is asked twice a second, and deliveries go through again when it answers.
 */
@Component("breaker")
class Breaker implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final int PATIENCE_MS = 1000;

    /** Why a delivery was not even tried. */
    static final class Open extends RuntimeException {
        Open() {
            // No stack trace: there may be thousands a second.
            super("Kafka is away", null, false, false);
        }
    }

    private final Admin admin;
    private final Outage outage;
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean open;

    Breaker(Admin admin, Findings findings) {
        this.admin = admin;
        this.outage = new Outage(findings, "receive-delivery", "kafka");
    }

    @Override
    public void process(Exchange exchange) {
        if (open) {
            refused.incrementAndGet();
            throw new Open();
        }
    }

    /** Whether Kafka is known to be away. */
    boolean isOpen() {
        return open;
    }

    /** Tells why a delivery did not become durable; opens when Kafka did not answer in time. */
    synchronized void failed(Throwable cause) {
        if (!open && cause instanceof RetriableException) {
            open = true;
            outage.begins("Kafka takes no deliveries; they are answered 503");
            LOG.warn("Kafka takes no deliveries, they are answered 503 until it does: {}", cause.getMessage());
        }
    }

    @Scheduled(fixedDelay = 500)
    void ask() throws InterruptedException {
        if (open && answers()) {
            open = false;
            outage.ends();
            LOG.warn("Kafka is back; {} deliveries were answered 503 without a try", refused.getAndSet(0));
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
