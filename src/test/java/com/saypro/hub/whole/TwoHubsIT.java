package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;

/** Two hubs on the same Kafka and PostgreSQL share the work, and either may go at any time. */
class TwoHubsIT {
    private final Services services = Services.shared();

    @Test
    void twoHubsShareTheWorkAndWhenOneGoesTheOtherDoesItAll() throws Exception {
        RunningHub first = services.hub();
        Set<String> acknowledged = new HashSet<>();
        try (RunningHub second = services.anotherHub(Path.of("target/whole/services/second"));
                Sender atFirst = new Sender(first.webhooks());
                Sender atSecond = new Sender(second.webhooks())) {
            await().atMost(Duration.ofSeconds(15)).until(() -> workers(first).equals(List.of(2L, 2L)));
            atFirst.start(2);
            atSecond.start(2);
            await().until(() -> atSecond.acknowledged().size() > 100);
            atSecond.stop();
            second.close();
            int before = atFirst.acknowledged().size();
            await().until(() -> atFirst.acknowledged().size() > before + 100);
            atFirst.stop();
            assertThat(atFirst.answered(202)).isEqualTo(atFirst.acknowledged().size());
            acknowledged.addAll(atFirst.acknowledged());
            acknowledged.addAll(atSecond.acknowledged());
        }

        Services.nothingIsLost(first::get, acknowledged, Duration.ofSeconds(20));
        assertThat(workers(first)).isEqualTo(List.of(4L));
    }

    /** How many partitions each hub has of those that bring payments to the log. */
    private static List<Long> workers(RunningHub hub) throws Exception {
        Map<String, Long> partitions =
                hub.bean(Admin.class).describeConsumerGroups(List.of("record-payment")).all().get().values().stream()
                        .flatMap(group -> group.members().stream())
                        .collect(Collectors.toMap(MemberDescription::consumerId, member ->
                                (long) member.assignment().topicPartitions().size()));
        return List.copyOf(partitions.values());
    }
}
