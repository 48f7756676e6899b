package com.saypro.hub.bus;

import com.saypro.hub.event.Backlog;
import com.saypro.hub.event.Category;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Reads what waits from the consumer groups' offsets; every stage's group bears the name of its route. */
@Component
class KafkaBacklog implements Backlog {
    private static final String DEAD_LETTERS_GROUP = "dead-letters-keep";
    private static final String DEAD_LETTERS = "hub.dead-letters";
    private static final long PATIENCE_SECONDS = 5;

    private final Admin admin;

    KafkaBacklog(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Mark mark() {
        Map<String, Map<TopicPartition, Long>> done = done();
        return category -> waiting(done, category.deliveriesTopic())
                + waiting(done, category.eventsTopic())
                + waiting(done, DEAD_LETTERS);
    }

    @Override
    public Waiting waiting() {
        Map<String, Map<TopicPartition, Long>> done = done();
        return new Waiting(
                sum(category -> waiting(done, category.deliveriesTopic())),
                sum(category -> waiting(done, category.eventsTopic())),
                waiting(done, DEAD_LETTERS));
    }

    @Override
    public BooleanSupplier eventsRecorded() {
        Map<Category, Map<TopicPartition, Long>> ends = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            ends.put(category, ends(category.eventsTopic()));
        }
        return () -> ends.entrySet().stream().allMatch(end -> {
            Map<TopicPartition, Long> committed =
                    committed("record-" + end.getKey().word());
            return end.getValue().entrySet().stream()
                    .allMatch(place -> committed.getOrDefault(place.getKey(), 0L) >= place.getValue());
        });
    }

    /** How far every stage has come, by the topic it reads. */
    private Map<String, Map<TopicPartition, Long>> done() {
        Map<String, Map<TopicPartition, Long>> done = new HashMap<>();
        done.put(DEAD_LETTERS, committed(DEAD_LETTERS_GROUP));
        for (Category category : Category.values()) {
            done.put(category.deliveriesTopic(), committed("map-" + category.word()));
            done.put(category.eventsTopic(), committed("record-" + category.word()));
        }
        return done;
    }

    private static long sum(ToLongFunction<Category> waiting) {
        return Arrays.stream(Category.values()).mapToLong(waiting).sum();
    }

    private long waiting(Map<String, Map<TopicPartition, Long>> done, String topic) {
        Map<TopicPartition, Long> committed = done.get(topic);
        return ends(topic).entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                get(admin.listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
                        .partitionsToOffsetAndMetadata(group));
        return offsets.entrySet().stream()
                .filter(offset -> offset.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private Map<TopicPartition, Long> ends(String topic) {
        var partitions = get(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions();
        Map<TopicPartition, OffsetSpec> asked = partitions.stream()
                .collect(Collectors.toMap(
                        each -> new TopicPartition(topic, each.partition()), each -> OffsetSpec.latest()));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka for offsets", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DataAccessResourceFailureException("Kafka does not tell its offsets", e);
        }
    }
}
