package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.event.Category;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Deliveries that cannot be handled hurt themselves only. One of Stripe's in a hundred has a topic that no mapping knows, as
 * in all of this load; one in a hundred of all cannot be published for a while, because the bus takes none of EasyPost's.
 */
class PoisonedIT {
    /** Rarely enough that they are one in a hundred. */
    private static final Map<String, Integer> EVERYBODY_ELSE = Map.of("stripe", 4, "shopify", 2, "hubspot", 1);

    private static final int ELSEWHERE_MICROS = 10_000;
    private static final int EASYPOST_MICROS = 150_000;

    private final Stage stage = Stage.shared();

    @Test
    @EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
    void neighboursOfPoisonAreRecordedAndEveryEntityKeepsItsOrder() throws Exception {
        try (Load load = new Load(stage.ledger, EVERYBODY_ELSE, stage.hub::webhooks, ELSEWHERE_MICROS);
                Load easypost = new Load(stage.ledger, Map.of("easypost", 1), stage.hub::webhooks, EASYPOST_MICROS)) {
            stage.nextAcknowledged();
            long taken = count("easypost");
            busTakesShipments(false);
            try {
                long start = System.nanoTime();
                long neighbours = count("stripe");
                await().atMost(Stage.A_WHILE.plusSeconds(20))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> System.nanoTime() - start > Stage.A_WHILE.toNanos());
                long held = sent("easypost") - count("easypost");
                Report.figure("poison_held_back", held);
                Report.figure("poison_neighbours_recorded_meanwhile", count("stripe") - neighbours);
                Report.figure("poison_neighbours_waiting", sent("stripe") - count("stripe"));
                assertThat(held).isPositive();
                assertThat(count("stripe") - neighbours).isGreaterThan(held);
            } finally {
                busTakesShipments(true);
            }
            Report.recovered("poison", Stage.secondsUntil(() -> count("easypost") > taken));
        }
        stage.judge("poison");
    }

    /** Events of a vendor in the log. */
    private long count(String vendor) {
        return stage.rooms().count("select count(*) from event where vendor = '" + vendor + "'");
    }

    /** Acknowledged events of a vendor. */
    private long sent(String vendor) {
        return stage.ledger.acknowledged().keySet().stream()
                .filter(notice -> notice.vendor().equals(vendor))
                .mapToLong(notice -> notice.events().size())
                .sum();
    }

    /** A topic for records of no size takes none. */
    private void busTakesShipments(boolean takes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Category.SHIPPING.eventsTopic());
        AlterConfigOp change = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", takes ? "4194304" : "50"), AlterConfigOp.OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = Map.of(topic, List.of(change));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.kafka.brokers()))) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }
}
