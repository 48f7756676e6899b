package com.saypro.hub.bus;

import com.saypro.hub.event.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the hub's topics where they are missing; topics that are there stay as they are. */
@Component
class Topics implements InitializingBean {
    /** Twice what a body or an event may have: its record has headers besides, a dead letter more of them. */
    private static final String LARGEST_RECORD = String.valueOf(8 << 20);

    private final Admin admin;
    private final int partitions;
    private final String retention;

    Topics(
            Admin admin,
            @Value("${hub.kafka.partitions}") int partitions,
            @Value("${hub.retention.deliveries-days}") int days) {
        this.admin = admin;
        this.partitions = partitions;
        this.retention = String.valueOf(Duration.ofDays(days).toMillis());
    }

    @Override
    public void afterPropertiesSet() throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = names().stream()
                .filter(name -> !present.contains(name))
                .map(this::topic)
                .toList();
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("hub.findings", "hub.dead-letters", "hub.gateways"));
        for (Category category : Category.values()) {
            names.add(category.deliveriesTopic());
            names.add(category.eventsTopic());
        }
        return names;
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, retention,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_RECORD));
    }
}
