package com.saypro.hub.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how far a counting stage has come in each partition, so that a redelivered record counts once. */
@Component
public class Progress {
    private record Place(String topic, int partition) {}

    /** Not a stage, but the row whose topic is the id of the Kafka that all other rows are about. */
    private static final String KAFKA = "kafka";

    private final JdbcClient client;

    Progress(JdbcClient client) {
        this.client = client;
    }

    /**
     * Tells to which Kafka the positions belong. Of another one, made anew or put in its place, no stage has counted
     * anything yet, wherever it stood before.
     *
     * @param kafka the id of its cluster
     */
    @Transactional
    public void isOn(String kafka) {
        Optional<String> before = client.sql("select topic from progress where stage = ?")
                .param(KAFKA)
                .query(String.class)
                .optional();
        if (before.isPresent() && !before.get().equals(kafka)) {
            client.sql("delete from progress").update();
        }
        client.sql("insert into progress (stage, topic, partition, next) values (?, ?, 0, 0) on conflict do nothing")
                .params(KAFKA, kafka)
                .update();
    }

    /**
     * The records that this stage has not counted before. Call it inside the transaction that counts them: what is counted
     * and how far the stage has come change together or not at all.
     *
     * @param stage the stage's name
     * @param records records in the order of their partitions
     * @param position where a record stands
     */
    public <T> List<T> fresh(String stage, List<T> records, Function<T, Position> position) {
        Map<Place, Long> next = new HashMap<>();
        List<T> fresh = new ArrayList<>(records.size());
        for (T record : records) {
            Position at = position.apply(record);
            Place place = new Place(at.topic(), at.partition());
            long from = next.computeIfAbsent(place, unread -> read(stage, unread));
            if (at.offset() >= from) {
                fresh.add(record);
                next.put(place, at.offset() + 1);
            }
        }
        next.forEach((place, offset) -> write(stage, place, offset));
        return fresh;
    }

    private long read(String stage, Place place) {
        // A row to lock, so that of two instances at the same place the second waits and sees what the first counted.
        client.sql("insert into progress (stage, topic, partition, next) values (?, ?, ?, 0) on conflict do nothing")
                .params(stage, place.topic(), place.partition())
                .update();
        return client.sql("select next from progress where stage = ? and topic = ? and partition = ? for update")
                .params(stage, place.topic(), place.partition())
                .query(Long.class)
                .single();
    }

    private void write(String stage, Place place, long next) {
        client.sql("""
                        insert into progress (stage, topic, partition, next) values (?, ?, ?, ?)
                        on conflict (stage, topic, partition) do update set next = excluded.next""").params(stage, place.topic(), place.partition(), next).update();
    }
}
