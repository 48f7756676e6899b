package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hub that is killed under load has lost nothing that it acknowledged. */
class KillIT {
    private static final int KILLS = 2;
    private static final int ENOUGH = 300;

    private final HubProcess hub = new HubProcess(Path.of("target/whole/killed").resolve(Charge.id()));
    private final Sender stripe = new Sender(hub.webhooks());

    @AfterEach
    void stop() throws Exception {
        stripe.close();
        hub.stop();
    }

    @Test
    void everyDeliveryAcknowledgedBeforeAKillIsAnEventOnceAfterwards() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            hub.start();
            int before = stripe.acknowledged().size();
            stripe.start(8);
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> stripe.acknowledged().size() > before + ENOUGH);
            hub.kill();
            stripe.stop();
        }
        Set<String> acknowledged = stripe.acknowledged();

        hub.start();

        Services.nothingIsLost(hub::get, acknowledged, Duration.ofSeconds(20));
        JsonNode book = Services.book(hub::get);
        assertThat(book.get("received").asLong()).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(book.get("processed")).isEqualTo(book.get("received"));
    }
}
