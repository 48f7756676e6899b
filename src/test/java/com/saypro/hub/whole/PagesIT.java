package com.saypro.hub.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.saypro.hub.event.EventHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** What people see and do on the pages of a hub that runs. */
class PagesIT {
    private static final int DESK = 1280;
    /** Charges that nobody ordered anything for: it takes a while until that is found, so they are sent before all else. */
    private static final String SHOWN = Charge.id();

    private static final String ACCEPTED = Charge.id();
    /** Then the queue of the desk comes anew by itself. */
    private static final Duration RENEWED = Duration.ofSeconds(5);

    private static Chromium chromium;
    private static RunningHub hub;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        hub = RunningHub.shared();
        hub.send("stripe", Charge.captured(SHOWN));
        hub.send("stripe", Charge.captured(ACCEPTED));
        hub.post("/api/silences", """
                {"step": "pages", "reason": "Known to them.", "ends": "%s"}""".formatted(Instant.now().plusSeconds(600)));
        page = chromium.page(hub, Person.OTTO, ColorScheme.LIGHT, DESK);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theHomePageMovesWhileWebhooksCome() {
        String incident = incidentOf("home" + Charge.id());
        for (int step = 0; step < 3; step++) {
            hub.post("/api/incidents/" + incident + "/escalate", "");
        }
        go("/");
        Locator received = page.locator(".flow .stage .rate").first();
        await().until(() -> {
            hub.send("stripe", Charge.captured(Charge.id()));
            return !received.textContent().equals("0/s");
        });
        assertThat(page.locator("tr:has(#book-stripe)")).containsText(booked());
        assertThat(page.locator("tr:has(#" + incident + ")")).containsText("critical");
    }

    @Test
    void anOperatorWorksAnIncidentToItsEnd() {
        String topic = "worked" + Charge.id();
        String incident = incidentOf(topic);
        go("/incidents?vendor=stripe&q=" + topic);
        page.locator("#" + incident).click();
        assertThat(page.locator(".lead")).containsText(topic);

        press("Acknowledge");
        assertThat(status()).hasText("acknowledged");
        press("Escalate to warning");
        assertThat(page.locator("h1")).containsText("warning");
        page.getByLabel("Comment").fill("Asked <b>the vendor</b>.");
        press("Add comment");
        assertThat(page.locator(".history")).containsText("Asked <b>the vendor</b>.");
        page.locator("summary:text-is('Snooze')").click();
        press("Snooze");
        assertThat(page.locator(".facts").first()).containsText("Snoozed, back");

        resolve("accepted", "");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("needs a note");
        assertThat(status()).hasText("acknowledged");
        resolve("accepted", "It is how they are.");
        assertThat(status()).hasText("resolved");
        press("Reopen");
        assertThat(status()).hasText("open");
        Locator history = page.locator(".history");
        for (String deed : List.of("acknowledged", "escalated to warning", "commented", "snoozed", "reopened")) {
            assertThat(history).containsText(deed);
        }
    }

    @Test
    void theDeskIsWorkedByKeyboardFromTheQueueToItsEnd() {
        String topic = "desk" + Charge.id();
        String incident = incidentOf(topic);
        go("/incidents?q=" + topic);
        page.keyboard().press("j");
        assertThat(page.locator("#" + incident)).isFocused();
        assertThat(page.locator("#picked-count")).hasText(incident);
        page.keyboard().press("a");
        assertThat(page.locator("#said")).hasText(incident + " acknowledged.");
        Locator row = page.locator("tr[data-number=" + incident + "]");
        assertThat(row).containsText("acknowledged");
        assertThat(page.locator("#" + incident)).isFocused();
        page.keyboard().press("x");
        page.keyboard().press("m");
        assertThat(page.locator("#said")).hasText(incident + " assigned to you.");
        assertThat(row).containsText("otto");
        page.keyboard().press("r");
        assertThat(page.locator("#ask-resolve .what")).hasText(incident);
        page.keyboard().press("Escape");
        assertThat(row).containsText("acknowledged");
        page.keyboard().press("r");
        page.keyboard().press("Tab");
        page.keyboard().type("Known to them.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText(incident + " resolved.");
        assertThat(row).hasCount(0);
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("#search [name=q]")).isFocused();
        page.locator("[name=status]").selectOption("resolved");
        page.waitForURL("**status=resolved**");
        assertThat(row).containsText("resolved");
    }

    @Test
    void severalIncidentsAreAcknowledgedTogetherAndStayPickedWhileTheQueueIsRenewed() {
        String topic = "several" + Charge.id();
        List<String> incidents = List.of(incidentOf(topic + "a"), incidentOf(topic + "b"));
        Page desk = chromium.page(hub, Person.OTTO, ColorScheme.LIGHT, DESK);
        desk.clock().install();
        desk.navigate(hub.admin() + "/incidents?q=" + topic);
        incidents.forEach(each -> desk.locator("#pick-" + each).check());
        desk.waitForResponse("**/incidents/queue**", () -> desk.clock().fastForward(RENEWED.toMillis()));
        assertThat(desk.locator("#picked-count")).hasText("2 picked");
        incidents.forEach(each -> assertThat(desk.locator("#pick-" + each)).isChecked());
        desk.locator("[data-deed=acknowledge]").click();
        assertThat(desk.locator("#said")).hasText("2 incidents acknowledged.");
        desk.keyboard().press("j");
        desk.keyboard().press("a");
        assertThat(desk.locator("#said")).containsText("is not open");
        desk.context().close();
    }

    @Test
    void chartsAreDrawnAndHaveTheSameNumbersInATable() {
        String charge = Charge.id();
        record(charge, "charge.succeeded", charge, Instant.now().getEpochSecond());
        await().until(() -> hub.get("/api/charts/kpis/payment-success-rate?vendor=stripe")
                .at("/series/0")
                .has("counts"));
        go("/vendors/stripe");
        Locator chart = page.locator("figure.chart[data-drawn]").first();
        assertThat(chart.locator("canvas")).isVisible();
        assertThat(chart.locator(".canvas")).hasAttribute("aria-label", java.util.regex.Pattern.compile("lately"));
        chart.locator("summary").click();
        assertThat(chart.locator("td").nth(1)).containsText(" of ");
    }

    @Test
    void whatSomeoneElseDidMeanwhileIsSaidAndNoErrorPage() {
        String incident = incidentOf("twice" + Charge.id());
        String letter = letterOf(incident);
        Page other = page.context().newPage();
        go("/incidents/" + incident);
        other.navigate(hub.admin() + "/incidents/" + incident);

        page.locator("summary:text-is('Discard')").click();
        page.getByLabel("Why it is given up").fill("Not ours.");
        press("Discard for good");
        assertThat(page.locator("#letters")).containsText("discarded");
        other.getByLabel("Replay " + letter).click();
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("is discarded already");

        await().until(() -> hub.get("/api/incidents/" + incident)
                .at("/incident/status")
                .asText()
                .equals("resolved"));
        other.navigate(hub.admin() + "/incidents/" + incident);
        hub.post("/api/incidents/" + incident + "/reopen", "");
        other.getByText("Reopen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("is not resolved");
        other.close();
    }

    @Test
    void anOperatorSeesAPayloadAndReplaysOnceTheMappingIsMended() throws IOException {
        Path mapping = vendor("pagetest", "unknown-topic(.type)");
        try {
            String topic = "mended" + Charge.id();
            String id = Charge.id();
            await().until(() ->
                    hub.send("pagetest", Charge.event(id, topic, id, 1)).statusCode() == 202);
            hub.send("pagetest", Charge.event(id + "b", topic, id, 1));
            String incident = await().until(() -> incidentAbout(topic), number -> number != null);
            await().until(() -> hub.get("/api/dead-letters?incident=" + incident)
                            .get("items")
                            .size()
                    == 2);
            go("/incidents/" + incident);
            page.locator("summary:text-is('Payload')").last().click();
            assertThat(page.locator("#letters pre").last()).containsText("\"id\":\"evt_" + id);
            page.locator("#letters button:text-is('Replay')").first().click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("0 replayed, 1 failed again.");

            Files.writeString(mapping, "[]");
            await().until(() -> {
                page.locator("#letters button:text-is('Replay')").first().click();
                return page.getByRole(AriaRole.STATUS).textContent().equals("1 replayed.");
            });
            press("Replay all 1");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 replayed.");
            await().untilAsserted(() -> {
                page.reload();
                assertThat(status().textContent()).isEqualTo("resolved");
            });
            assertThat(page.locator(".facts").first()).containsText("replayed");
        } finally {
            remove("pagetest");
        }
    }

    @Test
    void aViewerReadsAndIsOfferedNothingElse() {
        String incident = incidentOf("viewed" + Charge.id());
        Page viewer = chromium.page(hub, Person.VERA, ColorScheme.LIGHT, DESK);
        viewer.navigate(hub.admin() + "/incidents/" + incident);
        assertThat(viewer.locator("#letters")).containsText(letterOf(incident));
        assertThat(viewer.locator("main form")).hasCount(0);
        assertThat(viewer.getByText("Payload")).hasCount(0);
        assertThat(viewer.navigate(hub.admin() + "/dead-letters/" + letterOf(incident) + "/payload")
                        .status())
                .isEqualTo(403);
        viewer.context().close();
    }

    @Test
    void eventsAreFoundByEachFieldAndLeadToTheirHistory() {
        String charge = Charge.id();
        record(charge + "n", "charge.captured", charge, 1_767_261_600);
        record(charge + "o", "charge.failed", charge, 1_767_175_200);

        go("/events");
        page.getByLabel("Vendor").selectOption("stripe");
        page.getByLabel("Type").fill("payment.failed");
        page.getByLabel("Subject").fill("ch_" + charge);
        page.getByLabel("Since").fill("2025-12-31T00:00");
        page.getByLabel("Until").fill("2026-01-01T00:00");
        press("Search");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("late");
        assertThat(page.getByLabel("Since")).hasValue("2025-12-31T00:00");
        for (String nothing :
                List.of("vendor=shopify", "type=payment.captured&until=2026-01-01T00:00", "since=2026-01-01T11:00")) {
            go("/events?subject=ch_" + charge + "&" + nothing);
            assertThat(page.locator(".empty")).hasText("No such events.");
        }

        go("/events?subject=ch_" + charge);
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByText("stripe:evt_" + charge + "o").click();
        assertThat(page.locator("h1")).containsText("payment.failed late");
        assertThat(page.locator("pre")).containsText("\"minor\": 4990");
        assertThat(page.locator(".facts").last()).containsText("processed");
        assertThat(page.locator("table:has(tr[aria-current]) tbody tr")).hasCount(2);
        assertThat(page.locator("tr[aria-current]")).containsText(charge + "o");
    }

    @Test
    void vendorsShowTheirStateAndABrokenOneItsReason() throws IOException {
        hub.send("stripe", Charge.captured(Charge.id()));
        go("/vendors");
        Locator stripe = page.locator("tr:has(#vendor-stripe)");
        assertThat(stripe).containsText("ready");
        assertThat(stripe).containsText("2 set");
        assertThat(stripe).containsText(java.util.regex.Pattern.compile("just now|ago"));
        assertThat(stripe.locator(".number").first()).not().hasText("0");
        assertThat(page.locator("body")).not().containsText(RunningHub.OTHER_SECRET);
        try {
            Files.writeString(
                    Files.createDirectories(hub.mappings().resolve("spoiled")).resolve("vendor.yaml"), "name: [");
            Locator spoiled = page.locator("tr:has(#vendor-spoiled)");
            assertThat(spoiled).containsText("broken");
            assertThat(spoiled).containsText("vendor.yaml:1");
        } finally {
            remove("spoiled");
        }
        assertThat(page.locator("#vendor-spoiled")).hasCount(0);
    }

    @Test
    void anEngineerTriesAPayloadAndKeepsItAsAnExample() throws IOException {
        Path mapping = vendor("paytest", """
                [{"id": .id, "type": "payment.captured", "subject": .type, "time": instant(.created),
                  "data": {"paymentId": .type, "amount": .data.amount}}]""");
        try {
            go("/mappings?vendor=paytest");
            page.getByLabel("Payload").fill("""
                    {"id": "evt_1A2b3C4d", "type": "ch_1A2b3C4d", "created": 1767261600, "email": "grete@web.de",
                     "data": {"amount": {"minor": 4990}}}""");
            press("Map it");
            assertThat(page.locator(".problems")).containsText("currency");
            assertThat(page.locator(".source .marked")).containsText("payment.captured");
            screenshot("mapping-wrong");

            Files.writeString(mapping, Files.readString(mapping).replace(".data.amount", "minor(4990, \"EUR\")"));
            press("Map it");
            assertThat(page.locator(".problems")).hasCount(0);
            assertThat(page.locator("pre").first()).containsText("\"minor\": 4990");
            page.getByLabel("Name").fill("mine");
            press("Save as example");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved mine.in.json and mine.out.json");
            screenshot("mapping-saved");
            Path saved = mapping.resolveSibling("examples/mine.in.json");
            assertThat(Files.readString(saved)).contains("1767261600").doesNotContain("grete", "1A2b3C4d");
            press("Save as example");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is an example 'mine' already");
        } finally {
            FileSystemUtils.deleteRecursively(mapping.resolveSibling("examples"));
            remove("paytest");
        }
    }

    @Test
    void anOperatorAcceptsABreakAndTakesItBack() {
        String match = await().until(() -> matchOf(ACCEPTED), number -> number != null);
        go("/reconciliation");
        page.locator("#rule-order-payment").click();
        page.locator("select[name=broken]").selectOption("missing-order");
        assertThat(page.locator("tr:has(#" + match + ")")).containsText("49.90 EUR");
        page.locator("#" + match).click();
        assertThat(page.locator(".lead")).containsText("There is no order");
        assertThat(page.locator(".side.missing")).containsText("order");
        assertThat(page.locator(".looked-at")).containsText("49.90 EUR");

        page.locator("summary:text-is('Accept')").click();
        page.getByLabel("Why").first().fill("Sold <i>at the door</i>.");
        page.locator("details[open] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Accepted.");
        assertThat(status()).hasText("accepted");
        assertThat(page.locator(".history")).containsText("Sold <i>at the door</i>.");
        page.locator("summary:text-is('Reopen')").click();
        page.locator("details[open] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Open again.");
        assertThat(status()).hasText("missing");
        page.locator("summary:text-is('Match by hand')").click();
        page.getByLabel("With these matches").fill("REC-999999999");
        page.locator("details[open] button").click();
        assertThat(page.locator("h1")).hasText("404");
    }

    @Test
    void aViewerReadsAMappingAndTriesNothing() {
        Page viewer = chromium.page(hub, Person.VERA, ColorScheme.LIGHT, DESK);
        viewer.navigate(hub.admin() + "/mappings?vendor=stripe&example=charge.succeeded");
        assertThat(viewer.locator(".source")).containsText("charge.succeeded");
        assertThat(viewer.locator("textarea")).hasCount(0);
        viewer.context().close();
    }

    @Test
    void anEngineerSeesWhatARuleWouldHaveFound() {
        String charge = Charge.id();
        record(
                charge,
                "charge.captured",
                charge,
                Instant.now().minusSeconds(7200).getEpochSecond());
        String rule = """
                description: Every payment has its order.
                severity: error
                accountable: payments
                sides:
                  payment: {takes: [{types: payment.captured, where: {paymentId: ch_%s}}], identity: paymentId}
                  order: {takes: [{types: order.paid}], identity: orderId}
                match: [{payment: paymentId, order: orderId}]
                needs:
                  order: {within: 1h}
                agree:
                  amount: {that: payment.amount = order.total}
                """.formatted(charge);
        go("/reconciliation/what-if");
        page.locator("textarea").fill(rule.replace("within", "whithin"));
        press("Try it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 9: unknown key 'whithin'");
        assertThat(page.locator(".source .marked")).containsText("whithin: 1h");
        screenshot("what-if-broken");

        page.locator("textarea").fill(rule);
        page.getByLabel("Its name").focus();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Since")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#outcome")).containsText("missing-order");
        assertThat(page.locator("#outcome")).containsText("49.90 EUR");
        assertThat(page.locator("#outcome a").first()).hasText("ch_" + charge);
        screenshot("what-if-found");
        Page dark = chromium.page(hub, Person.OTTO, ColorScheme.DARK, 390);
        dark.navigate(hub.admin() + "/reconciliation/what-if?rule=order-payment");
        assertThat(dark.locator("textarea"))
                .hasValue(java.util.regex.Pattern.compile("^description: Every paid order"));
        dark.getByText("Try it").click();
        assertThat(dark.locator("#outcome")).containsText("The live one");
        dark.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/what-if-dark.png")));
        dark.context().close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 400"})
    void everyPageFitsItsScreenAndComplainsOfNothing(ColorScheme colors, int width) throws IOException {
        String incident = incidentOf("fits" + Charge.id());
        String match = await().until(() -> matchOf(SHOWN), number -> number != null);
        Page screen = chromium.page(hub, Person.OTTO, colors, width);
        chromium.complaints().clear();
        for (String path : List.of(
                "/",
                "/live",
                "/vendors/stripe",
                "/alerts",
                "/alerts/gateway-down",
                "/sla",
                "/kpis?vendor=stripe",
                "/risk",
                "/risk/stripe/ch_" + SHOWN,
                "/messages",
                "/silences",
                "/incidents?status=any",
                "/incidents/" + incident,
                "/dead-letters/" + letterOf(incident),
                "/events",
                "/events/stripe:evt_" + SHOWN,
                "/vendors",
                "/mappings?vendor=stripe&example=charge.succeeded",
                "/reconciliation/what-if?rule=order-payment",
                "/reconciliation",
                "/reconciliation/order-payment?broken=any",
                "/reconciliation/matches/" + match)) {
            screen.navigate(hub.admin() + path);
            assertThat(screen.locator("h1")).isVisible();
            assertThat(screen.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
            assertThat(screen.locator("figure.chart:not([data-drawn], .nothing)"))
                    .hasCount(0);
            screen.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", colors + path.replaceAll("\\W+", "-") + ".png")));
        }
        assertThat(chromium.complaints()).isEmpty();
        screen.context().close();
    }

    @Test
    void aPaymentsEvidenceIsTakenFromItsPageAsAFile() throws IOException {
        await().until(() -> hub.getRaw("/risk/stripe/ch_" + SHOWN).statusCode() == 200);
        go("/risk/stripe/ch_" + SHOWN);
        assertThat(page.locator(".facts")).containsText("49.90 EUR");
        assertThat(page.locator("#content")).containsText("stripe:evt_" + SHOWN);
        Download file = page.waitForDownload(
                () -> page.getByText("Download it all as a file").click());
        assertThat(file.suggestedFilename()).isEqualTo("stripe-ch_" + SHOWN + ".zip");
        try (ZipInputStream zip = new ZipInputStream(file.createReadStream())) {
            Map<String, String> parts = new TreeMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(parts).containsOnlyKeys("SHA256SUMS", "bundle.json", "summary.txt");
            assertThat(parts.get("bundle.json")).contains("ch_" + SHOWN);
            assertThat(parts.get("summary.txt")).contains("ch_" + SHOWN, "49.90 EUR");
        }
    }

    @Test
    void aVendorsFiguresStandBesideWhatTheyShouldComeTo() {
        await().until(() -> hub.getRaw("/risk/stripe/ch_" + SHOWN).statusCode() == 200);
        go("/vendors/stripe");
        Locator refunds = page.locator("#kpis tr:has-text('Payments refunded')");
        assertThat(refunds).containsText("at most 5.0 %");
        assertThat(page.locator("#kpis tr:has-text('Payments that succeed')")).containsText("at least 9");
        assertThat(page.locator("#kpis tr:has-text('Money captured') [data-is^=Target]"))
                .hasText("none");
    }

    @Test
    void aPageWorksByKeyboard() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        for (int tab = 0; tab < 4; tab++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL(hub.admin() + "/incidents");
        go("/incidents/" + incidentOf("keys" + Charge.id()));
        page.locator("summary:text-is('Resolve')").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("select[name=resolution]")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "/vendors/nonesuch, 404",
        "/alerts/nonesuch, 404",
        "/incidents/INC-999999, 404",
        "/incidents/nonesuch, 404",
        "/events/nonesuch, 404",
        "/events?since=yesterday, 400",
        "/events?cursor=x, 400",
        "/events?subject=%00, 400",
        "/incidents?cursor=x, 400",
        "/reconciliation/nonesuch, 404",
        "/reconciliation/matches/REC-999999999, 404",
        "/reconciliation/matches/nonesuch, 404",
        "/reconciliation/order-payment?status=lost, 400",
        "/reconciliation/order-payment?cursor=x, 400"
    })
    void whatIsNotThereIsSaidOnAPage(String path, int status) {
        assertThat(page.navigate(hub.admin() + path).status()).isEqualTo(status);
        assertThat(page.locator("h1")).hasText(String.valueOf(status));
        assertThat(page.getByText("Back to the home page")).isVisible();
    }

    /** Opens an incident about an unknown topic; answers its number once its dead letter is kept. */
    private static String incidentOf(String topic) {
        String id = Charge.id();
        hub.send("stripe", Charge.event(id, topic, id, 1));
        return await().until(() -> incidentAbout(topic), number -> number != null);
    }

    private static String incidentAbout(String topic) {
        return StreamSupport.stream(
                        hub.get("/api/incidents?status=open").get("items").spliterator(), false)
                .filter(incident -> incident.get("title").asText().contains("'" + topic + "'"))
                .map(incident -> incident.get("number").asText())
                .findFirst()
                .orElse(null);
    }

    /** The match that a charge broke, as nobody ordered anything for it. */
    private static String matchOf(String charge) {
        for (JsonNode match : hub.get("/api/reconciliation/matches?broken=missing-order&limit=1000")
                .get("items")) {
            if (match.get("reason").asText().contains(charge)) {
                return match.get("number").asText();
            }
        }
        return null;
    }

    private static String letterOf(String incident) {
        return hub.get("/api/dead-letters?incident=" + incident)
                .at("/items/0/id")
                .asText();
    }

    private static void record(String id, String topic, String charge, long created) {
        hub.send("stripe", Charge.event(id, topic, charge, created));
        await().until(() ->
                hub.bean(EventHistory.class).find("stripe:evt_" + id).isPresent());
    }

    private static String booked() {
        JsonNode book = hub.book("stripe");
        return String.format(java.util.Locale.ROOT, "%,d", book.get("received").asLong());
    }

    /** Adds a vendor that signs like Stripe to the hub that runs; answers its mapping. */
    private static Path vendor(String name, String jslt) throws IOException {
        Path folder = Files.createDirectories(hub.mappings().resolve(name));
        Path mapping = Files.writeString(folder.resolve("events.jslt"), jslt);
        Files.copy(hub.mappings().resolve("stripe/vendor.yaml"), folder.resolve("vendor.yaml"));
        String route = Files.readString(hub.routes().resolve("inbound/stripe.camel.yaml"));
        Files.writeString(hub.routes().resolve("inbound/" + name + ".camel.yaml"), route.replace("stripe", name));
        return mapping;
    }

    private static void remove(String vendor) throws IOException {
        Files.deleteIfExists(hub.routes().resolve("inbound/" + vendor + ".camel.yaml"));
        Path folder = hub.mappings().resolve(vendor);
        Files.deleteIfExists(folder.resolve("vendor.yaml"));
        Files.deleteIfExists(folder.resolve("events.jslt"));
        Files.deleteIfExists(folder);
    }

    private static void resolve(String how, String note) {
        page.locator("summary:text-is('Resolve')").click();
        Locator deed = page.locator("details:has(> summary:text-is('Resolve'))");
        deed.getByLabel("How").selectOption(how);
        deed.getByLabel("Note").fill(note);
        press("Resolve");
    }

    private static void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    private static Locator status() {
        return page.locator("h1 .badge").last();
    }

    private static void go(String path) {
        page.navigate(hub.admin() + path);
    }
}
