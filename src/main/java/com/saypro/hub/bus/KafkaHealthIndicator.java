package com.saypro.hub.bus;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether Kafka answers. Camel's own checks stay up while the broker is away. */
@Component
class KafkaHealthIndicator extends AbstractHealthIndicator {
    private static final int PATIENCE_MS = 2000;

    private final Admin admin;

    KafkaHealthIndicator(Admin admin) {
        super("Kafka does not answer");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        try {
            int nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .size();
            health.up().withDetail("nodes", nodes);
        } catch (ExecutionException | TimeoutException e) {
            // Not as an exception: that would log its stack trace at every look.
            health.down().withDetail("reason", "No answer within " + PATIENCE_MS + " ms");
        }
    }
}
