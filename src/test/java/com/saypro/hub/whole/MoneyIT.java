package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.saypro.hub.cli.Cli;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A simulated economy in which some money is wrong ends in the breaks of just that, and in a statement that says so. */
class MoneyIT {
    private static final List<String> WRONG =
            List.of("order-payment missing-payment", "payment-settlement fee-over", "settlement-payout amount-over");
    private static final List<String> SETTINGS = List.of("HUB_STRIPE_API_KEY", "HUB_STRIPE_API_URL");

    private final RunningHub hub = RunningHub.shared();
    private final String stripe = "http://127.0.0.1:" + Services.freePort();

    @AfterEach
    void end() {
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void whatIsWrongIsFoundAndNothingElse() {
        System.setProperty(SETTINGS.get(0), "local");
        System.setProperty(SETTINGS.get(1), stripe);
        String before = newest();

        int code = Cli.run(
                "simulate",
                "--count=20",
                "--wrong-fee=0.25",
                "--lost-payment=0.1",
                "--short-payout=0.5",
                "--stripe-api=" + stripe,
                "--url=" + hub.webhooks(),
                "--admin-url=" + hub.admin(),
                "--password=" + RunningHub.PASSWORD);

        assertThat(code).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(breaksAfter(before))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "order-payment missing-payment", 2,
                                "payment-settlement fee-over", 5,
                                "settlement-payout amount-over", 1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(incidents(before)).containsExactlyInAnyOrderElementsOf(WRONG));
        String day = Instant.now()
                .minus(Duration.ofHours(30))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        JsonNode whole = hub.get("/api/reconciliation/statements/stripe/" + day);
        JsonNode statement = whole.get("statements").get(0);
        assertThat(statement.at("/feesDifference/minor").asLong()).isPositive();
        assertThat(hub.getRaw("/api/reconciliation/statements/stripe/" + day + ".csv")
                        .body()
                        .lines())
                .hasSize(1 + statement.get("entries").asInt());
        look("/statements", "/statements/stripe/" + day);
    }

    private void look(String... paths) {
        try (Chromium chromium = Chromium.start()) {
            for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = chromium.page(hub, Person.VERA, colors, colors == ColorScheme.LIGHT ? 1280 : 390);
                for (String path : paths) {
                    page.navigate(hub.admin() + path);
                    assertThat(page.locator("h1").textContent()).contains("tatement");
                    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .as(path)
                            .isEqualTo(0);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/screenshots", colors + path.replaceAll("[^\\w]+", "-") + ".png")));
                }
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** What other tests left behind may still break; it has lower numbers. */
    private String newest() {
        JsonNode newest = hub.get("/api/reconciliation/matches?limit=1").get("items");
        return newest.isEmpty() ? "" : newest.get(0).get("number").asText();
    }

    private Map<String, Integer> breaksAfter(String newest) {
        Map<String, Integer> breaks = new TreeMap<>();
        brokenAfter(newest)
                .forEach(match -> breaks.merge(
                        match.get("rule").asText() + " " + match.get("broken").asText(), 1, Integer::sum));
        return breaks;
    }

    private List<JsonNode> brokenAfter(String newest) {
        List<JsonNode> broken = new ArrayList<>();
        hub.get("/api/reconciliation/matches?broken=any&limit=1000")
                .get("items")
                .forEach(match -> {
                    if (match.get("number").asText().compareTo(newest) > 0) {
                        broken.add(match);
                    }
                });
        return broken;
    }

    /** The rules and kinds of the open incidents that tell of the breaks since. */
    private List<String> incidents(String newest) {
        Set<String> told = brokenAfter(newest).stream()
                .map(match -> match.path("told").asText())
                .collect(Collectors.toSet());
        List<String> incidents = new ArrayList<>();
        hub.get("/api/incidents?limit=1000").get("items").forEach(incident -> {
            if (told.contains(incident.get("fingerprint").asText())
                    && !incident.get("status").asText().equals("resolved")) {
                incidents.add(incident.get("step").asText() + " "
                        + incident.get("kind").asText());
            }
        });
        return incidents;
    }
}
