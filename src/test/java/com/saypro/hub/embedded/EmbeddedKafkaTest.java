package com.saypro.hub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final TopicPartition KEPT = new TopicPartition("kept", 0);
    private static final int THREE_MIB = 3 << 20;

    @TempDir
    Path dir;

    private EmbeddedKafka broker;

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void recordsOutliveARestartOnTheSamePort() throws Exception {
        broker = new EmbeddedKafka(dir.resolve("kafka"), FreePort.any()).start();
        createTopic();
        send(new byte[THREE_MIB]);
        broker.stop();

        broker.start();

        send(new byte[] {1});
        assertThat(lengths()).containsExactly(THREE_MIB, 1);
    }

    @Test
    void aBrokerThatWasKilledIsKnownToBeGoneAndHasItsRecordsWhenItIsStartedAgain() throws Exception {
        broker = new EmbeddedKafka(dir.resolve("kafka"), FreePort.any()).start();
        createTopic();
        send(new byte[] {1, 2});
        broker.process().orElseThrow().destroyForcibly();
        await().until(() -> !broker.isRunning());

        broker.start();

        send(new byte[] {1});
        assertThat(lengths()).containsExactly(2, 1);
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.brokers()))) {
            admin.createTopics(List.of(new NewTopic(KEPT.topic(), 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private void send(byte[] value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.brokers(), "acks", "all", "max.request.size", 4 << 20);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(KEPT.topic(), value)).get(20, TimeUnit.SECONDS);
        }
    }

    private List<Integer> lengths() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.brokers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(KEPT));
            consumer.seekToBeginning(List.of(KEPT));
            List<Integer> lengths = new ArrayList<>();
            for (int polls = 0; lengths.size() < 2 && polls < 20; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(kept -> lengths.add(kept.value().length));
            }
            return lengths;
        }
    }
}
