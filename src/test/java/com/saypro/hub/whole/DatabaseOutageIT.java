package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** While PostgreSQL is away deliveries wait in Kafka; when it is back every one of them is recorded, without a restart. */
@EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
class DatabaseOutageIT {
    private static final Duration LOOKED_AWAY = Duration.ofSeconds(6);

    private final Services services = Services.shared();
    private final RunningHub hub = services.hub();
    private final Sender stripe = new Sender(hub.webhooks());
    private final Sender odd = new Sender(hub.webhooks());

    @AfterEach
    void bringPostgresBack() throws Exception {
        services.postgres.start();
        stripe.close();
        odd.close();
    }

    @Test
    void whileTheDatabaseIsAwayWebhooksAreAcceptedAndNothingIsLostOrSkipped() throws Exception {
        stripe.sendAtOnce(20);
        Services.nothingIsLost(hub::get, stripe.acknowledged(), Duration.ofSeconds(15));
        int consumers = consumers();
        long dead = hub.book("stripe").get("deadLettered").asLong();
        stripe.start(2);
        services.postgres.stop();
        Instant away = Instant.now();

        theApiSaysSoInTime();
        while (Instant.now().isBefore(away.plus(LOOKED_AWAY))) {
            String id = Charge.id();
            assertThat(odd.send(id, Charge.event(id, "nobody.knows_this", id, 1))
                            .status())
                    .isEqualTo(202);
        }

        services.postgres.start();
        stripe.stop();
        assertThat(stripe.acknowledged()).hasSizeGreaterThan(100);
        assertThat(stripe.answered(503) + stripe.answered(0)).isZero();
        Services.nothingIsLost(hub::get, stripe.acknowledged(), Duration.ofSeconds(20));
        assertThat(hub.book("stripe").get("deadLettered").asLong()).isEqualTo(dead + odd.answered(202));
        // A stage that starts over must not leave its consumer behind.
        assertThat(consumers()).isEqualTo(consumers);
    }

    private void theApiSaysSoInTime() {
        for (String path : List.of("/api/events", "/api/incidents", "/api/accounting", "/api/dead-letters")) {
            Instant start = Instant.now();
            HttpResponse<String> answer = hub.getRaw(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Duration.between(start, Instant.now())).as(path).isLessThan(Duration.ofSeconds(6));
        }
        for (String path : List.of("/api/dead-letters/replay?vendor=stripe", "/api/incidents/INC-000001/acknowledge")) {
            assertThat(hub.postRaw(path, "").statusCode()).as(path).isEqualTo(503);
        }
    }

    private static int consumers() throws Exception {
        return ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("kafka.consumer:type=app-info,id=*"), null)
                .size();
    }
}
