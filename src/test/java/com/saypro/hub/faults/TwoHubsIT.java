package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.whole.HubProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;

/** Two hubs on the same Kafka and PostgreSQL share the work; when one is killed the other does it all, and each once. */
class TwoHubsIT {
    private final Stage stage = Stage.shared();

    @Test
    void partitionsMoveNothingIsLostAndWhatIsScheduledIsDoneOnce() throws Exception {
        HubProcess first = stage.hub;
        try (HubProcess second = stage.hub(Stage.folder("second-hub"))) {
            AtomicInteger turn = new AtomicInteger();
            List<HubProcess> both = List.of(first, second);
            second.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> partitions().equals(List.of(2, 2)));
            try (Load load = new Load(
                    stage.ledger,
                    Load.EVERYBODY,
                    () -> both.get(turn.getAndIncrement() % 2).webhooks(),
                    20_000)) {
                stage.nextAcknowledged();
                Moment.random();
                second.kill();
                Report.killed();
                Report.recovered(
                        "two_hubs", Stage.secondsUntil(() -> partitions().equals(List.of(4))));
                long ticks = ticks();
                Report.figure("two_hubs_schedule_goes_on_s", Stage.secondsUntil(() -> ticks() > ticks + 2));
            }
            Report.figure("two_hubs_scheduled", ticks());
            assertThat(stage.rooms().ask("select at from noted.tick group by at having count(*) > 1"))
                    .isEmpty();
        }
        stage.judge("two_hubs");
    }

    private long ticks() {
        return stage.rooms().count("select count(*) from noted.tick");
    }

    /** How many partitions each hub has of those that bring payments to the log. */
    private List<Integer> partitions() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.kafka.brokers()))) {
            return admin.describeConsumerGroups(List.of("record-payment")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::assignment)
                    .map(assignment -> assignment.topicPartitions().size())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
