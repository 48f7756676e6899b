package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day on which all goes wrong at once ends in just the incidents and messages that it should, each once. */
class FaultDrillIT {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String SECONDS = "18";
    /** What the drill waits for in seconds, the shipped rules wait for in minutes. */
    private static final Map<String, String> SOONER = Map.of(
            "gateway-down", "over: 10s\nabove: 50%\natLeast: 2\nrecovers: {below: 40%, for: 4s}\n",
            "decline-rate", "over: 10s\nabove: 35%\natLeast: 20\nrecovers: {below: 15%, for: 4s}\n",
            "vendor-silent", "over: 10s\nagainst: 20s\natLeast: 2\n");
    /** It takes longer than a drill to tell from a bad minute. */
    private static final String MONTHS = "slo-payments";

    private static final String HEALTH = "(?s)\nhealth:.*?(?=\n[\\w#]|$)";

    /** What people are told of the drill, by rule and vendor. */
    private static final Map<String, List<String>> EXPECTED = Map.of(
            "gateway-down stripe", List.of("opened", "resolved"),
            "decline-rate checkoutcom", List.of("opened", "resolved"),
            "vendor-silent shopify", List.of("opened"),
            "card-testing stripe", List.of("opened"),
            "risk stripe", List.of("opened"),
            // Its gateway is down: that explains it.
            "decline-rate stripe", List.of());

    private final Path folder = RunningHub.FOLDER.resolve("drill");
    private final HubProcess hub = new HubProcess(folder);
    private final int api = Services.freePort();
    private final Inbox people = new Inbox();
    private String probed;

    @BeforeEach
    void start() throws IOException {
        HubFiles.remove(folder);
        hub.onFilesOfItsOwn();
        HubFiles.remove(rule(MONTHS));
        SOONER.forEach((rule, bounds) ->
                HubFiles.write(rule(rule), HubFiles.read(rule(rule)).replaceFirst("(?s)\nover:.*", "\n" + bounds)));
        // When the drill is over all vendors are silent.
        HubFiles.write(
                rule("vendor-silent"),
                HubFiles.read(rule("vendor-silent"))
                        .replace("types: [door.accepted]", "types: [door.accepted], where: {vendor: [shopify]}"));
        HubFiles.write(hub.routes().resolve("policy/notify.yaml"), """
                description: People who drill are told of all that begins and ends.
                zone: UTC
                language: en
                channels: [{name: drill, kind: webhook}]
                match: first
                rules: [{description: All, change: [opened, reopened, resolved], channels: [drill]}]
                """);
        // Nobody stands in for Stripe before the drill begins.
        probed = HubFiles.read(stripe());
        HubFiles.write(stripe(), probed.replaceFirst(HEALTH, ""));
        hub.with(
                        "HUB_STRIPE_SECRETS=local",
                        "HUB_STRIPE_API_URL=http://127.0.0.1:" + api,
                        "HUB_NOTIFY_ALLOW_LOOPBACK=true",
                        "HUB_CHANNEL_DRILL_URL=" + people.address(),
                        "HUB_CHANNEL_DRILL_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .start();
    }

    @AfterEach
    void end() throws InterruptedException {
        hub.close();
        people.close();
    }

    @Test
    void everyTroubleIsOneIncidentAndIsToldOnceWhenItBeginsAndOnceWhenItEnds() {
        CompletableFuture<Integer> drill = CompletableFuture.supplyAsync(this::drill);
        await().until(this::isStripeThere);
        HubFiles.write(stripe(), probed.replace("every: 30s", "every: 1s"));

        await().atMost(PATIENCE.multipliedBy(2))
                .untilAsserted(() -> assertThat(told()).containsExactlyInAnyOrderEntriesOf(EXPECTED));
        assertThat(drill.join()).isZero();
    }

    /** What people were told first of what watching found; when the drill is over all vendors are away for good. */
    private Map<String, List<String>> told() {
        Map<String, List<String>> told = new TreeMap<>();
        incidents()
                .forEach((number, name) -> told.put(
                        name,
                        people.messages().stream()
                                .filter(message ->
                                        message.at("/data/number").asText().equals(number))
                                .map(message -> message.at("/data/change").asText())
                                .limit(told(name))
                                .toList()));
        return told;
    }

    /** How many messages about it are compared: at least one, as none may be told where none is expected. */
    private static int told(String name) {
        return Math.max(1, EXPECTED.getOrDefault(name, List.of()).size());
    }

    private Path rule(String name) {
        return hub.routes().resolve("rules/" + name + ".rule.yaml");
    }

    private Path stripe() {
        return hub.mappings().resolve("stripe/vendor.yaml");
    }

    private boolean isStripeThere() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private int drill() {
        return Cli.run(
                "simulate",
                "--gateway-outage",
                "--decline-wave",
                "--silent-vendor",
                "--fraud-burst",
                "--duration=" + SECONDS,
                "--rate=20",
                "--stripe-api=http://127.0.0.1:" + api,
                "--url=" + hub.webhooks(),
                "--admin-url=" + hub.admin(),
                "--password=" + RunningHub.PASSWORD);
    }

    /** The rules and vendors of the incidents that watching opened, by number. */
    private Map<String, String> incidents() {
        Map<String, String> incidents = new TreeMap<>();
        hub.get("/api/incidents?limit=1000").get("items").forEach(incident -> {
            if (incident.get("route").asText().equals("monitor")) {
                String name = incident.get("step").asText() + " "
                        + incident.path("vendor").asText();
                incidents.put(incident.get("number").asText(), name);
            }
        });
        return incidents;
    }
}
