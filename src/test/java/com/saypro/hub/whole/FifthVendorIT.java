package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.event.EventHistory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vendor that signs by HMAC takes files, no Java and no restart. */
class FifthVendorIT {
    /** Two seconds are promised; a machine busy with other work gets one more. */
    static final Duration LIVE = Duration.ofSeconds(3);

    private final RunningHub hub = EditedHub.hub();
    private final Acme acme = new Acme(hub, "acme");

    @AfterEach
    void removeIt() {
        acme.remove();
        await().until(() -> acme.send(Acme.of("ping")) == 404);
    }

    @Test
    void itsFilesAloneMakeItsWebhooksEvents() {
        assertThat(acme.send(Acme.of("ping"))).isEqualTo(404);
        String id = Charge.id();
        try (Traffic stripe = Traffic.of(
                () -> hub.send("stripe", Charge.captured(Charge.id())).statusCode())) {
            acme.write();
            Duration taken = EditedHub.until(() -> acme.send(Acme.done(id)) == 202);
            System.out.println("A fifth vendor was live after " + taken.toMillis() + " ms");

            assertThat(taken).isLessThan(LIVE);
            await().until(() -> hub.bean(EventHistory.class).find("acme:" + id).isPresent());
            assertThat(hub.get("/api/events/acme:" + id)
                            .at("/data/amount/minor")
                            .asLong())
                    .isEqualTo(1250);
            assertThat(hub.get("/api/vendors/acme").get("secretPresent").asBoolean())
                    .isTrue();
            Map<String, String> forged =
                    Map.of("Content-Type", "application/json", "X-Acme-Signature", Acme.signature("{}"));
            assertThat(hub.post("/webhooks/acme", Acme.done(id), forged).statusCode())
                    .isEqualTo(401);

            acme.remove();
            Duration gone = EditedHub.until(() -> acme.send(Acme.of("ping")) == 404);
            System.out.println("Without its files it was gone after " + gone.toMillis() + " ms");

            assertThat(gone).isLessThan(LIVE);
            assertThat(stripe.answers()).containsOnlyKeys(202);
        }
    }
}
