package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Findings;
import com.saypro.hub.event.Severity;
import com.saypro.hub.whole.Sender.Answer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** While Kafka is away the hub takes nothing it could lose, says so at once, and goes on when Kafka is back. */
@EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
class OutageIT {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Services services = Services.shared();
    private final RunningHub hub = services.hub();
    private final Sender stripe = new Sender(hub.webhooks());
    private final Sender shopify = new Sender(hub.webhooks(), "shopify");

    @AfterEach
    void bringKafkaBack() throws Exception {
        services.kafka.start();
        stripe.close();
        shopify.close();
    }

    @Test
    void whileKafkaIsAwayWebhooksAreRefusedInTimeAndNothingAcknowledgedIsLost() throws Exception {
        assertThat(stripe.sendAtOnce(20)).allMatch(answer -> answer.status() == 202);
        services.kafka.stop();

        // No delivery of this category was ever sent: the producer does not know its topic yet, and waits for it.
        refusedInTime(shopify.sendAtOnce(64));
        refusedInTime(List.of(stripe.send()));
        refusedInTime(stripe.sendAtOnce(64));
        long threads = threadsOfTheHub();
        for (int round = 0; round < 6; round++) {
            refusedInTime(stripe.sendAtOnce(64));
        }

        assertThat(threadsOfTheHub()).isLessThan(threads + 20);
        healthNamesKafka();
        theHubCanBeLookedAt();
        String finding = Charge.id();
        hub.bean(Findings.class).report(finding(finding));

        services.kafka.start();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(10))
                .until(() -> stripe.sendAtOnce(64).stream().allMatch(answer -> answer.status() == 202));
        Services.nothingIsLost(hub::get, stripe.acknowledged(), Duration.ofSeconds(15));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(hub.get("/api/incidents").get("items").findValuesAsText("vendor"))
                                .contains(finding));
    }

    private static long threadsOfTheHub() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("vendor-") && !name.startsWith("HttpClient-"))
                .count();
    }

    private void healthNamesKafka() throws Exception {
        HttpResponse<String> answer = hub.getRaw("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        JsonNode kafka = RunningHub.JSON.readTree(answer.body()).at("/components/kafka");
        assertThat(kafka.get("status").asText()).isEqualTo("DOWN");
        assertThat(kafka.at("/details/reason").asText()).contains("No answer");
    }

    private void theHubCanBeLookedAt() {
        for (String path : List.of("/api/events", "/api/incidents", "/api/vendors")) {
            assertThat(inTime(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> books = inTime("/api/accounting");
        assertThat(books.statusCode()).isEqualTo(503);
        assertThat(books.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> inTime(String path) {
        Instant start = Instant.now();
        HttpResponse<String> answer = hub.getRaw(path);
        assertThat(Duration.between(start, Instant.now())).as(path).isLessThan(BOUND.plusSeconds(1));
        return answer;
    }

    private static void refusedInTime(List<Answer> answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.saysWhenToRetry()).isTrue();
            assertThat(answer.took()).isLessThan(BOUND);
        });
    }

    private static Finding finding(String vendor) {
        Failure failure = new Failure("try", FailureClass.SYSTEM, Severity.INFO, "tried", "A finding of a test.");
        return Finding.raised(vendor, "test", failure, null, Instant.now());
    }
}
