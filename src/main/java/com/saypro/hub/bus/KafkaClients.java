package com.saypro.hub.bus;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's own clients of Kafka, beside those of the routes. */
@Configuration
class KafkaClients {
    @Bean(destroyMethod = "close")
    Admin kafkaAdmin(@Value("${hub.kafka.brokers}") String brokers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }
}
