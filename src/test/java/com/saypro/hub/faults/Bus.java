package com.saypro.hub.faults;

import com.saypro.hub.event.Category;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A look into Kafka past the hub.
 *
 * @param brokers host:port of a broker
 */
record Bus(String brokers) {

    /** Reads every raw delivery that is durable. */
    void deliveries(Consumer<ConsumerRecord<String, String>> each) {
        read(Category::deliveriesTopic, each);
    }

    /** Reads every event on the bus. */
    void events(Consumer<ConsumerRecord<String, String>> each) {
        read(Category::eventsTopic, each);
    }

    /** How many raw deliveries are durable. */
    long durable() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, Category::deliveriesTopic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** A header of a record. */
    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void read(Function<Category, String> topic, Consumer<ConsumerRecord<String, String>> each) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, String> consumer, Function<Category, String> topic) {
        return List.of(Category.values()).stream()
                .flatMap(category -> consumer.partitionsFor(topic.apply(category)).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
