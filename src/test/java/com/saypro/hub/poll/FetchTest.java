package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.poll.StandIn.Told;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a webhook only names is fetched before anything is believed; the answers are in Mollie's shape. */
class FetchTest {
    @TempDir
    Path folder;

    private static final String PAYMENT = "{\"resource\":\"payment\",\"id\":\"tr_7\",\"status\":\"paid\"}";

    private PollRoutes routes;

    @BeforeEach
    void start() throws Exception {
        routes = new PollRoutes(folder).says("""
                api:
                  url: https://api.acme.example
                  auth: bearer
                  fetch: {path: "/v2/payments/{id}", id: /id}
                """);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static String body(Object became) {
        return new String(((Delivery) became).body(), StandardCharsets.UTF_8);
    }

    @Test
    void theDeliveryHoldsWhatTheVendorSaysOfTheId() {
        routes.vendor.answers(Told.json(PAYMENT));

        Object became = routes.tells("id=tr_7");

        assertThat(body(became)).isEqualTo(PAYMENT);
        assertThat(((Delivery) became).key()).isEqualTo("acme:tr_7");
        StandIn.Asked asked = routes.vendor.asked().get(0);
        assertThat(asked.url()).isEqualTo("/v2/payments/tr_7");
        assertThat(asked.headers()).containsEntry("authorization", "Bearer " + PollRoutes.KEY);
    }

    @Test
    void anIdThatTheVendorDoesNotKnowIsUnknown() {
        routes.vendor.answers(Told.of(404));

        assertThat(body(routes.tells("{\"id\":\"tr_8\"}"))).isEqualTo("{\"id\":\"tr_8\",\"status\":\"unknown\"}");
    }

    @Test
    void anIdThatWouldLeadElsewhereIsNotAskedFor() {
        assertThat(body(routes.tells("id=..%2F..%2Fv2%2Fsettlements"))).isEqualTo("{\"status\":\"unknown\"}");
        assertThat(routes.vendor.asked()).isEmpty();
    }

    @Test
    void nothingThatAStrangerWritesPassesForWhatWasFetched() {
        Object became = routes.tells("{\"id\":\"tr 7\",\"resource\":\"payment\",\"status\":\"paid\"}");

        assertThat(body(became)).isEqualTo("{\"status\":\"unknown\"}");
    }

    @Test
    void aQueryIsAskedWith() throws Exception {
        routes.close();
        routes = new PollRoutes(folder).says("""
                api:
                  url: https://api.acme.example
                  auth: bearer
                  fetch: {path: "/v2/payments/{id}", query: {embed: "refunds,chargebacks"}, id: /id}
                """);
        routes.vendor.answers(Told.json(PAYMENT));

        assertThat(body(routes.tells("id=tr_7"))).isEqualTo(PAYMENT);
        assertThat(PollRoutes.query(routes.vendor.asked().get(0))).containsEntry("embed", "refunds,chargebacks");
    }

    @Test
    void aVendorThatIsAwayIsAnswered503() {
        routes.vendor.answers(Told.of(502));

        assertThat(routes.tells("id=tr_7")).isEqualTo(503);
        assertThat(routes.findings).isEmpty();
    }

    @Test
    void aKeyThatIsRefusedIsAnIncidentUntilItIsTaken() {
        routes.vendor.answers(Told.of(401));
        assertThat(routes.tells("id=tr_7")).isEqualTo(503);
        assertThat(routes.tells("id=tr_7")).isEqualTo(503);
        assertThat(routes.findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().kind()).isEqualTo("poll-key"));

        routes.vendor.answers(Told.json(PAYMENT));
        routes.tells("id=tr_7");

        assertThat(routes.findings.get(1).cleared()).isEqualTo("auto");
        assertThat(routes.findings.get(1).fingerprint())
                .isEqualTo(routes.findings.get(0).fingerprint());
    }
}
