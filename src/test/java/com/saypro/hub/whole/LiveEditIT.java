package com.saypro.hub.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.live.BrokenFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever edits a file of a running hub harms nothing: what is right is live at once, what is wrong is told and left. */
class LiveEditIT {
    private static final RunningHub HUB = EditedHub.hub();
    private static final Acme ACME = new Acme(HUB, "edited");
    private Traffic stripe;

    @BeforeAll
    static void addAVendor() {
        ACME.write();
        await().until(() -> ACME.send(Acme.of("ping")) == 202);
    }

    @AfterAll
    static void removeTheVendor() {
        ACME.remove();
        await().until(() -> ACME.send(Acme.of("ping")) == 404);
    }

    @BeforeEach
    void othersSendAllTheTime() {
        stripe = Traffic.of(
                () -> HUB.send("stripe", Charge.captured(Charge.id())).statusCode());
    }

    @AfterEach
    void mend() {
        ACME.write();
    }

    @AfterEach
    void othersNoticedNothing() {
        stripe.close();
        assertThat(stripe.answers()).containsOnlyKeys(202);
    }

    @Test
    void aChangedMappingIsLiveWithinTwoSeconds() {
        HubFiles.write(ACME.mapping(), Acme.MAPPING.replace("\"payment.captured\"", "\"payment.pending\""));
        Duration taken = EditedHub.until(() -> "payment.pending".equals(typeNow()));
        System.out.println("A changed mapping was live after " + taken.toMillis() + " ms");
        HubFiles.write(ACME.mapping(), Acme.MAPPING);

        assertThat(taken).isLessThan(FifthVendorIT.LIVE);
        EditedHub.until(() -> "payment.captured".equals(typeNow()));
    }

    @Test
    void aBrokenMappingIsRefusedAndTheOldOneGoesOn() {
        String good = HubFiles.read(ACME.mapping());
        String[][] edits = {
            {"else if (.kind == \"ping\") []", "else if (.kind == \"ping\" []", ":11:", "Parse error"},
            {"payment(.charge, .cents)", "payment(.charge, $cents)", ":9:", "cents"},
            {"minor($cents, \"EUR\")", "minor($cents, \"EUR\" + $nothing)", ":2:", "nothing"},
            {"\"type\": \"payment.captured\"", "\"type\": \"payment.caught\"", ":", "Example 'done'"},
        };
        for (String[] edit : edits) {
            refused(ACME.mapping(), good, edit);
            assertThat(typeNow()).isEqualTo("payment.captured");
        }
        HubFiles.write(ACME.mapping(), good);
        assertThat(EditedHub.resolution(HUB, ACME.mapping())).isEqualTo("fixed");
    }

    @Test
    void aBrokenExampleIsToldUntilItIsMended() {
        Path example = ACME.example("ping.in.json");
        HubFiles.write(example, "{\"body\":\n {\"kind\": }}");
        EditedHub.openIncident(HUB, example, ":2: Not JSON");

        HubFiles.write(example, "{\"body\": {\"kind\": \"ping\"}}");
        assertThat(EditedHub.resolution(HUB, example)).isEqualTo("fixed");

        HubFiles.write(example, "{");
        EditedHub.openIncident(HUB, example, "Not JSON");
        HubFiles.remove(example);
        assertThat(EditedHub.resolution(HUB, example)).isEqualTo("fixed");
    }

    @Test
    void aBrokenVendorFileIsRefusedAndTheOldOneGoesOn() {
        String good = HubFiles.read(ACME.vendor());
        String[][] edits = {
            {"algorithm: sha256", "algorithm: sha3", ":7:", "sha3"},
            {"entity: /charge", "entty: /charge", ":13:", "entty"},
            {"category: payment", "category: [payment", ":", ""},
        };
        for (String[] edit : edits) {
            refused(ACME.vendor(), good, edit);
            assertThat(typeNow()).isEqualTo("payment.captured");
        }
        HubFiles.write(ACME.vendor(), good);
        assertThat(EditedHub.resolution(HUB, ACME.vendor())).isEqualTo("fixed");
    }

    @Test
    void aBrokenRouteFileIsRefusedAndTheRunningRouteGoesOn() {
        String good = HubFiles.read(ACME.route());
        String[][] edits = {
            {"ref: gate", "ref: [gate", ":1", ""},
            {"- process:", "- prozess:", ":1", "prozess"},
            {"uri: direct:receive", "uri: nosuch:receive", ":1", "nosuch"},
            {"httpMethodRestrict: POST", "httpMethodRestricted: POST", ":8:", "httpMethodRestricted"},
            {"hub.webhooks.port", "hub.webhooks.prt", ":6:", "hub.webhooks.prt"},
            {"ref: gate", "ref: gatte", ":16:", "gatte"},
            {"routeConfigurationId: webhook", "routeConfigurationId: webhok", ":4:", "webhok"},
            {"id: edited-webhook", "id: easypost-webhook", ":2:", "easypost.camel.yaml"},
        };
        try (Traffic own = Traffic.of(() -> ACME.send(Acme.of("ping")))) {
            for (String[] edit : edits) {
                refused(ACME.route(), good, edit);
            }
            HubFiles.write(ACME.route(), good);
            assertThat(EditedHub.resolution(HUB, ACME.route())).isEqualTo("fixed");
            assertThat(own.answers()).containsOnlyKeys(202);
        }
    }

    @Test
    void aChangedRouteIsLiveWithinTwoSecondsAndHardlyAway() {
        String good = HubFiles.read(ACME.route());
        try (Traffic own = Traffic.of(() -> ACME.send(Acme.of("ping")))) {
            HubFiles.write(ACME.route(), good.replace("/webhooks/edited", "/webhooks/edited-elsewhere"));
            Duration taken = EditedHub.until(() -> ACME.send(Acme.of("ping")) == 503);
            HubFiles.write(ACME.route(), good);
            EditedHub.until(() -> ACME.send(Acme.of("ping")) == 202);

            assertThat(taken).isLessThan(FifthVendorIT.LIVE);
            System.out.println("A changed route was live after " + taken.toMillis() + " ms");
        }
        try (Traffic own = Traffic.of(() -> ACME.send(Acme.of("ping")))) {
            Route before = route("edited-webhook");
            HubFiles.write(ACME.route(), good.replace("Takes", "Receives"));
            EditedHub.until(() -> started("edited-webhook") && route("edited-webhook") != before);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);

            System.out.println("While a route was replaced it answered " + own.answers() + ", away for at most "
                    + own.longestGap().toMillis() + " ms");
            assertThat(own.longestGap()).isLessThan(Duration.ofSeconds(1));
        }
        HubFiles.write(ACME.route(), good);
    }

    @Test
    void aFileHalfWrittenIsNotTakenHalf() {
        String changed = Acme.MAPPING.replace("\"payment.captured\"", "\"payment.pending\"");
        int half = changed.indexOf("if (.kind");
        HubFiles.write(ACME.mapping(), changed.substring(0, half) + "[]");
        await().pollDelay(Duration.ofMillis(200)).until(() -> true);
        HubFiles.write(ACME.mapping(), changed);

        String type;
        do {
            type = typeNow();
            assertThat(type).isIn("payment.captured", "payment.pending");
        } while (type.equals("payment.captured"));
        HubFiles.write(ACME.mapping(), Acme.MAPPING);
        EditedHub.until(() -> "payment.captured".equals(typeNow()));
    }

    @Test
    void aChangeOfTheErrorHandlingReachesEveryRoute() {
        Path errors = HUB.routes().resolve("hub/errors.camel.yaml");
        String good = HubFiles.read(errors);
        Route before = route("map-batch");
        HubFiles.write(errors, good.replace("backOffMultiplier: 2", "backOffMultiplier: 3"));
        Duration taken = EditedHub.until(() -> started("map-batch") && route("map-batch") != before);
        EditedHub.until(() -> "payment.captured".equals(typeNow()));
        System.out.println("Changed error handling reached a stage after " + taken.toMillis()
                + " ms; a vendor was away for at most " + stripe.longestGap().toMillis() + " ms: " + stripe.answers());

        Route changed = route("map-batch");
        HubFiles.write(errors, good);
        EditedHub.until(() -> started("map-batch") && route("map-batch") != changed);
        EditedHub.until(() -> !HUB.bean(BrokenFiles.class).all().containsKey(errors));
        assertThat(typeNow()).isEqualTo("payment.captured");

        // Every route starts anew, also the vendors': for a moment these are told to come again.
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        stripe.close();
        assertThat(stripe.answers().keySet()).isSubsetOf(202, 503);
        assertThat(stripe.longestGap()).isLessThan(Duration.ofSeconds(1));
        othersSendAllTheTime();
        await().until(() -> !stripe.answers().isEmpty());
    }

    @Test
    void aDeletedRouteFileStopsItsRoute() {
        String good = HubFiles.read(ACME.route());
        HubFiles.remove(ACME.route());
        Duration taken = EditedHub.until(() -> ACME.send(Acme.of("ping")) == 503);
        HubFiles.write(ACME.route(), good);

        assertThat(taken).isLessThan(FifthVendorIT.LIVE);
        EditedHub.until(() -> ACME.send(Acme.of("ping")) == 202);
    }

    @Test
    void theTimetableFollowsTheFilesAndNoTrialOfThemEntersIt() {
        String name = "timed-" + Charge.id();
        Path file = HUB.routes().resolve("outbound").resolve(name + ".camel.yaml");
        Set<String> before = timetable();
        for (String cron : List.of("0 0 0 1 1 ?", "0 0 0 2 1 ?")) {
            HubFiles.write(file, timed(name, cron));
            EditedHub.until(() -> timetable().contains(name + " " + cron));
            assertThat(timetable()).hasSize(before.size() + 1).containsAll(before);
        }

        HubFiles.remove(file);

        EditedHub.until(() -> timetable().equals(before));
    }

    private static String timed(String name, String cron) {
        return """
                - route:
                    id: %1$s
                    description: Does something when the time has come.
                    from:
                      uri: quartz:%1$s
                      parameters:
                        cron: %2$s
                      steps:
                        - setBody:
                            expression:
                              constant:
                                expression: done
                """.formatted(name, cron);
    }

    private static Set<String> timetable() {
        return HUB.bean(JdbcClient.class)
                .sql("select trigger_name || ' ' || cron_expression from qrtz_cron_triggers")
                .query(String.class)
                .set();
    }

    @Test
    void aHubStartedWithBrokenFilesRunsWithAllOthersAndTellsOfThese() {
        assertThat(EditedHub.openIncident(HUB, EditedHub.BROKEN_VENDOR, "catgory")
                        .get("title")
                        .asText())
                .startsWith(EditedHub.BROKEN_VENDOR + ":2: ");
        assertThat(EditedHub.openIncident(HUB, EditedHub.BROKEN_ROUTE, "nobody")
                        .get("title")
                        .asText())
                .startsWith(EditedHub.BROKEN_ROUTE + ":6: ");
        assertThat(HUB.get("/api/vendors").get("items").findValuesAsText("vendor"))
                .contains("easypost", "hubspot", "shopify", "stripe")
                .doesNotContain("broken");

        HubFiles.remove(EditedHub.BROKEN_VENDOR.getParent());
        HubFiles.remove(EditedHub.BROKEN_ROUTE);
        assertThat(EditedHub.resolution(HUB, EditedHub.BROKEN_VENDOR)).isEqualTo("fixed");
        assertThat(EditedHub.resolution(HUB, EditedHub.BROKEN_ROUTE)).isEqualTo("fixed");
    }

    /** Makes one edit, and waits until it is refused at its line for its reason. */
    private static void refused(Path file, String good, String[] edit) {
        String right = edit[0];
        assertThat(good).contains(right);
        HubFiles.write(file, good.replace(right, edit[1]));

        JsonNode incident = EditedHub.openIncident(HUB, file, edit[3]);
        assertThat(incident.get("title").asText()).startsWith(file + edit[2]);
        assertThat(incident.get("failureClass").asText()).isEqualTo("config");
    }

    private static Route route(String id) {
        return HUB.bean(CamelContext.class).getRoute(id);
    }

    private static boolean started(String id) {
        ServiceStatus status = HUB.bean(CamelContext.class).getRouteController().getRouteStatus(id);
        return status != null && status.isStarted() && route(id) != null;
    }

    /** What the mapping makes of a charge now; nothing when it does not become an event within the time it should. */
    private static String typeNow() {
        String id = Charge.id();
        assertThat(ACME.send(Acme.done(id))).isEqualTo(202);
        EventHistory history = HUB.bean(EventHistory.class);
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> history.find("edited:" + id).isPresent());
        return history.find("edited:" + id).orElseThrow().event().type();
    }
}
