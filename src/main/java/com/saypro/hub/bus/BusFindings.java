package com.saypro.hub.bus;

import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands findings to the routes as soon as these run. While Kafka is away they wait, up to a bound. */
@Component
class BusFindings implements Findings {
    private static final Logger LOG = LoggerFactory.getLogger(BusFindings.class);
    private static final String DOOR = "direct:findings";
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;

    private final BlockingQueue<Finding> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CamelContext camel;

    BusFindings(@Lazy CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public void report(Finding finding) {
        if (!waiting.offer(finding)) {
            LOG.error("Too many findings wait for Kafka; left out: {}", finding);
        }
    }

    @Scheduled(fixedDelay = 200)
    void send() {
        if (waiting.isEmpty() || camel.hasEndpoint(DOOR) == null) {
            return;
        }
        List<Finding> batch = waiting.stream().limit(MOST_AT_ONCE).toList();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            template.sendBody(DOOR, batch);
            batch.forEach(waiting::remove);
        } catch (CamelExecutionException | IOException e) {
            LOG.warn("{} findings wait for Kafka: {}", waiting.size(), String.valueOf(e.getCause()));
        }
    }
}
