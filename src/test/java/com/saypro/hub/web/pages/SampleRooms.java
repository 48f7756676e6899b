package com.saypro.hub.web.pages;

import com.saypro.hub.books.Book;
import com.saypro.hub.event.Page;
import com.saypro.hub.web.pages.EventView.DeliveryRow;
import com.saypro.hub.web.pages.Flow.Shape;
import com.saypro.hub.web.pages.Flow.Stage;
import com.saypro.hub.web.pages.IncidentView.DeadLetterRow;
import com.saypro.hub.web.pages.IncidentView.FindingRow;
import com.saypro.hub.web.pages.IncidentView.Grouping;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Fills the pages with samples. Abstract, or the scan of the whole hub would find it. */
@Controller
public abstract class SampleRooms {
    /** The one to import. */
    public static class Filled extends SampleRooms {}

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @GetMapping("/")
    String home(Model model) {
        flow(model);
        return "home";
    }

    @GetMapping("/flow")
    String flow(Model model) {
        model.addAttribute("flow", flow());
        model.addAttribute(
                "books",
                List.of(
                        new Book("easypost", 1204, 1180, 20, 4, 0, 0, 0, 2),
                        new Book("hubspot", 88, 80, 5, 0, 3, 0, 0, 0),
                        new Book("shopify", 10452, 10400, 12, 8, 0, 32, 0, 0),
                        new Book("stripe", 1020345, 1020000, 300, 40, 4, 0, 1, 17)));
        model.addAttribute("silent", List.of(new Book("adyen", 0, 0, 0, 0, 0, 0, 0, 0)));
        model.addAttribute("rules", List.of(SampleReconciliation.orders()));
        model.addAttribute("incidents", incidents());
        return "fragments/flow :: flow";
    }

    @GetMapping("/incidents")
    String incidents(Model model) {
        model.addAttribute("vendors", List.of("easypost", "hubspot", "shopify", "stripe"));
        model.addAttribute("categories", List.of("payment", "crm"));
        queue(model);
        return "incidents";
    }

    @GetMapping("/incidents/queue")
    String queue(Model model) {
        model.addAttribute("search", new DeskSearch(null, null, null, null, "sue", false, null));
        model.addAttribute("page", new Page<>(SampleDesk.queue(incidents(), NOW), "7"));
        return "fragments/desk :: queue";
    }

    @GetMapping("/incidents/{number}")
    String incident(Model model) {
        model.addAttribute("view", incident());
        SampleTrace.fill(model);
        model.addAttribute("clocks", SampleSla.clocks());
        return "incident";
    }

    @GetMapping("/events")
    String events(Model model) {
        model.addAttribute("page", new Page<>(events(), "42"));
        model.addAttribute("vendors", List.of("easypost", "hubspot", "shopify", "stripe"));
        model.addAttribute("search", new EventSearch("stripe", "", "", "", ""));
        return "events";
    }

    @GetMapping("/events/{id}")
    String event(Model model) {
        model.addAttribute("view", event());
        model.addAttribute("incidents", incidents());
        return "event";
    }

    @GetMapping("/dead-letters/{id}")
    String letter(Authentication user, Model model) {
        model.addAttribute("letter", SampleLetter.letter(Reader.of(user), events()));
        model.addAttribute("incidents", incidents());
        return "dead-letter";
    }

    @GetMapping("/vendors")
    String vendors(Model model) {
        model.addAttribute("vendors", vendors());
        model.addAttribute(
                "changes",
                List.of(new ChangeRow("stripe", "new field", "Field '/<b>gift' of topic 'order.paid' is new", at(90))));
        return "vendors";
    }

    @GetMapping("/vendors/live")
    String vendorsNow(Model model) {
        vendors(model);
        return "fragments/vendors :: vendors";
    }

    private static Flow flow() {
        return new Flow(
                List.of(
                        new Stage("Vendors", Shape.BOX, 42.4, "4 ready", false),
                        new Stage("Receive", Shape.BOX, 42.4, "0.2/s refused", false),
                        new Stage("Deliveries", Shape.PIPE, null, "12 waiting", false),
                        new Stage("Map", Shape.BOX, 41.9, null, false),
                        new Stage("Bus", Shape.PIPE, null, "3 waiting", false),
                        new Stage("Record", Shape.BOX, 0.0, "database away", true),
                        new Stage("PostgreSQL", Shape.STORE, null, "1,031,680 events", false)),
                new Stage("Dead letters", Shape.PIPE, 0.1, "7 waiting", true),
                2);
    }

    private static List<IncidentRow> incidents() {
        return List.of(
                new IncidentRow(
                        "INC-000012",
                        "Unknown topic 'charge.dispute.funds_withdrawn'",
                        "info",
                        "open",
                        "config",
                        "stripe",
                        10_000,
                        at(86400),
                        at(3),
                        null),
                new IncidentRow(
                        "INC-000011",
                        "mappings/hubspot/events.jslt:14: no such function 'mony'",
                        "error",
                        "acknowledged",
                        "config",
                        "hubspot",
                        1,
                        at(7200),
                        at(7200),
                        null),
                new IncidentRow(
                        "INC-000009",
                        "PostgreSQL does not answer",
                        "critical",
                        "open",
                        "system",
                        null,
                        31,
                        at(60),
                        at(1),
                        at(-3600)));
    }

    private static IncidentView incident() {
        String letter = "0198a3b2-7c11-7aaa-9bbb-0123456789ab:map";
        return new IncidentView(
                incidents().get(0),
                null,
                "warning",
                new Grouping(1, "1:9f86d081884c7d65", "map-payment", "map", "unknown-topic:x", "Unknown topic ?"),
                List.of(
                        new FindingRow(at(3), "Unknown topic 'charge.dispute.funds_withdrawn'", letter),
                        new FindingRow(at(3), "There is no payment", "REC-000123")),
                new Page<>(
                        List.of(
                                new DeadLetterRow(
                                        letter, at(3), "Unknown topic 'charge.dispute.funds_withdrawn'", "waiting"),
                                new DeadLetterRow(
                                        letter + ":1", at(30), "Unknown topic <script>alert(1)</script>", "replayed")),
                        "7"),
                2,
                List.of(
                        new HistoryRow(at(40), "admin", "commented", "Asked the vendor's support."),
                        new HistoryRow(at(86400), "hub", "opened", null)));
    }

    private static List<EventRow> events() {
        return List.of(
                new EventRow("stripe:evt_3", "payment.captured", "ch_1", "stripe", at(5), at(4), false, true),
                new EventRow("stripe:evt_1", "payment.authorized", "ch_1", "stripe", at(65), at(64), true, false));
    }

    private static EventView event() {
        return new EventView(
                events().get(0),
                "{\n"
                        + "  \"paymentId\" : \"ch_1\",\n"
                        + "  \"amount\" : {\n"
                        + "    \"minor\" : 4990,\n"
                        + "    \"currency\" : \"EUR\"\n"
                        + "  }\n"
                        + "}",
                new DeliveryRow("0198a3b2-7c11-7aaa-9bbb-0123456789ab", "webhook", at(4), "processed"),
                events());
    }

    private static List<VendorRow> vendors() {
        return List.of(
                new VendorRow(
                        "easypost",
                        "EasyPost",
                        "shipping",
                        "ready",
                        null,
                        1,
                        "Basic",
                        true,
                        at(12),
                        3,
                        0,
                        new PolledRow("ok", null, "2 / 31", true),
                        "https://docs.easypost.com/docs/webhooks"),
                new VendorRow(
                        "hubspot",
                        "HubSpot",
                        "crm",
                        "no secret",
                        "set HUB_HUBSPOT_SECRETS",
                        0,
                        "HMAC SHA-256, base64",
                        false,
                        null,
                        0,
                        4,
                        new PolledRow("off", "contacts: set HUB_HUBSPOT_API_KEY", null, false),
                        null),
                new VendorRow(
                        "shopify",
                        "Shopify",
                        "commerce",
                        "broken",
                        "events.jslt:14: no such function 'mony'",
                        2,
                        "HMAC SHA-256, base64",
                        false,
                        at(600),
                        0,
                        0,
                        PolledRow.NONE,
                        null));
    }

    private static Moment at(long secondsAgo) {
        return Moment.of(NOW.minusSeconds(secondsAgo), NOW);
    }
}
