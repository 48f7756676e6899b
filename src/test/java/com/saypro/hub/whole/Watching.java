package com.saypro.hub.whole;

import com.saypro.hub.poll.Keys;
import com.saypro.hub.poll.StandIn;
import com.saypro.hub.poll.StandIn.Asked;
import com.saypro.hub.poll.StandIn.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The vendors that a hub probes: two gateways that answer as they should until told otherwise, and one of which much is asked. */
final class Watching {
    /** The gateway that is preferred while it answers. */
    static final String FIRST = "mollie";
    /** The gateway that takes its place. */
    static final String SECOND = "stripe";
    /** The vendor of which much is asked, by encrypted connections. */
    static final String THIRD = "shippo";

    private static final StandIn GATEWAYS = new StandIn();
    private static final Keys KEYS = Keys.valid(10, 1);
    private static final StandIn SHIPPO = new StandIn(KEYS);
    private static final String HEALTH = "(?s)\nhealth:.*?(?=\n[\\w#]|$)";

    private static volatile boolean away;

    private Watching() {}

    /** A hub that asks them every second once it is started. */
    static HubProcess hub() {
        HubProcess hub = new HubProcess(RunningHub.FOLDER.resolve("watching"));
        HubFiles.remove(hub.data());
        return hub.onFilesOfItsOwn().with(settings(hub));
    }

    private static String[] settings(HubProcess hub) {
        GATEWAYS.answers(asked -> Told.of(away && asked.path().startsWith("/" + FIRST) ? 503 : 200));
        SHIPPO.answers(Watching::shippo);
        health(hub, FIRST, "  api: {url: /v2/methods, every: 1s, fails: 1/1}");
        health(hub, SECOND, "  api: {url: /v1/charges, every: 5s}");
        health(hub, THIRD, """
                  status: {url: "https://api.example/status", status: [200, 401], fails: 1/1}
                  slow: {url: "https://api.example/slow", slow: 0.1s, fails: 1/1, means: degraded}
                  body: {url: "https://api.example/body", body: {at: /status, equals: fine}, fails: 1/1}
                  certificate: {url: "https://api.example/", certificate: 21d}""".indent(2));
        HubFiles.write(
                hub.routes().resolve("policy/gateways.yaml"),
                "gateways: {%s: 1, %s: 2}\nsuccess: {atLeast: 1000}\nholds: 1s\nreturns: 1s\n"
                        .formatted(FIRST, SECOND));
        return new String[] {
            "HUB_STRIPE_SECRETS=local",
            "HUB_MOLLIE_SECRETS=local",
            "HUB_SHIPPO_SECRETS=local",
            "HUB_MOLLIE_API_URL=" + GATEWAYS.url() + "/" + FIRST,
            "HUB_STRIPE_API_URL=" + GATEWAYS.url() + "/" + SECOND,
            "HUB_SHIPPO_API_URL=" + SHIPPO.url(),
            "camel.component.http.use-global-ssl-context-parameters=true",
            "camel.ssl.config.trust-managers.key-store.resource=file:" + KEYS.store(),
            "camel.ssl.config.trust-managers.key-store.password=" + Keys.PASSWORD
        };
    }

    /** Whether the first gateway answers that it cannot. */
    static void away(boolean now) {
        away = now;
    }

    private static Told shippo(Asked asked) {
        switch (asked.path()) {
            case "/status" -> {
                return Told.of(500);
            }
            case "/slow" -> LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            default -> {
                // answered below
            }
        }
        return Told.json("{\"status\": \"ill\"}");
    }

    private static void health(HubProcess hub, String vendor, String probes) {
        Path file = hub.mappings().resolve(vendor + "/vendor.yaml");
        HubFiles.write(file, HubFiles.read(file).replaceFirst(HEALTH, "") + "\nhealth:\n" + probes + "\n");
    }
}
