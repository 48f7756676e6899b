package com.saypro.hub.bus;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.SettledDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the raw bytes of one delivery in Kafka, which alone keeps them, by the time it was received. */
@Component
public class RawDeliveries {
    /** A record's time is the producer's, a little after the delivery's own; longer only while Kafka was away. */
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private static final Duration LATEST = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Properties settings = new Properties();

    /**
     * A delivery as it came.
     *
     * @param headers the vendor's headers that its mapping reads, names in lower case
     * @param body the exact bytes
     */
    public record Raw(Map<String, String> headers, byte[] body) {}

    RawDeliveries(@Value("${hub.kafka.brokers}") String brokers) {
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    }

    /** The delivery as it came; empty when Kafka does not keep it any more. */
    public Optional<Raw> find(SettledDelivery delivery, Category category) {
        try (KafkaConsumer<byte[], byte[]> kafka = new KafkaConsumer<>(settings)) {
            Map<TopicPartition, Long> ends =
                    seek(kafka, category, delivery.received().minus(SOONEST));
            long last = delivery.received().plus(LATEST).toEpochMilli();
            byte[] id = delivery.id().toString().getBytes(StandardCharsets.UTF_8);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!kafka.assignment().isEmpty() && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<byte[], byte[]> record : kafka.poll(POLL)) {
                    if (is(record, id)) {
                        return Optional.of(new Raw(vendorsOwn(record), record.value()));
                    }
                    if (record.timestamp() > last) {
                        ends.put(new TopicPartition(record.topic(), record.partition()), record.offset());
                    }
                }
                kafka.assign(kafka.assignment().stream()
                        .filter(each -> kafka.position(each) < ends.get(each))
                        .toList());
            }
            return Optional.empty();
        }
    }

    /** Begins in each partition where records of that time begin; answers where each ends. */
    private static Map<TopicPartition, Long> seek(KafkaConsumer<?, ?> kafka, Category category, Instant from) {
        Set<TopicPartition> all = kafka.partitionsFor(category.deliveriesTopic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> begins = new HashMap<>();
        kafka.offsetsForTimes(all.stream().collect(Collectors.toMap(each -> each, each -> from.toEpochMilli())))
                .forEach((partition, found) -> {
                    if (found != null) {
                        begins.put(partition, found.offset());
                    }
                });
        kafka.assign(List.copyOf(begins.keySet()));
        begins.forEach(kafka::seek);
        return new HashMap<>(kafka.endOffsets(begins.keySet()));
    }

    private static boolean is(ConsumerRecord<?, ?> record, byte[] id) {
        Header header = record.headers().lastHeader(Headers.ID);
        return header != null && Arrays.equals(header.value(), id);
    }

    private static Map<String, String> vendorsOwn(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> Headers.vendorsOwn(header.key())
                        .ifPresent(name -> headers.put(name, new String(header.value(), StandardCharsets.UTF_8))));
        return headers;
    }
}
