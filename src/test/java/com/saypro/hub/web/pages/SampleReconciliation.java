package com.saypro.hub.web.pages;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.Page;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.reconcile.match.Compared.Outcome;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.web.pages.EventView.DeliveryRow;
import com.saypro.hub.web.pages.IncidentView.HistoryRow;
import com.saypro.hub.web.pages.MatchView.ComparedRow;
import com.saypro.hub.web.pages.MatchView.Fact;
import com.saypro.hub.web.pages.MatchView.ItemView;
import com.saypro.hub.web.pages.MatchView.SideView;
import com.saypro.hub.web.pages.RuleRow.Age;
import com.saypro.hub.web.pages.RuleRow.BreakRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Fills the pages of reconciliation with samples. Abstract, or the scan of the whole hub would find it. */
@Controller
public abstract class SampleReconciliation {
    /** The one to import. */
    public static class Filled extends SampleReconciliation {}

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @GetMapping("/reconciliation")
    String overview(Model model) {
        live(model);
        return "reconciliation";
    }

    @GetMapping("/reconciliation/live")
    String live(Model model) {
        model.addAttribute("rules", List.of(orders(), still()));
        return "fragments/reconciliation :: rules";
    }

    @GetMapping("/reconciliation/nothing")
    String nothing(Model model) {
        model.addAttribute("rules", List.of());
        return "reconciliation";
    }

    @GetMapping("/reconciliation/order-payment")
    String rule(Model model) {
        ruleNow(model);
        model.addAttribute("page", new Page<>(List.of(match(), posted()), "REC-000122"));
        model.addAttribute("search", new MatchSearch("any", "", ""));
        model.addAttribute(
                "statuses", Stream.of(Status.values()).map(Status::word).toList());
        model.addAttribute("vendors", List.of("shopify", "stripe"));
        return "rule";
    }

    @GetMapping("/reconciliation/order-payment/live")
    String ruleNow(Model model) {
        model.addAttribute("rule", orders());
        return "fragments/reconciliation :: rule";
    }

    @GetMapping("/reconciliation/matches/REC-000123")
    String one(Model model) {
        model.addAttribute("view", view());
        return "match";
    }

    static RuleRow orders() {
        return new RuleRow(
                "order-payment",
                "Every paid order has its money, and every payment its order.",
                "error",
                "payments",
                1_020_345,
                1_204,
                1_035,
                7,
                List.of("12,049.90 EUR", "311 JPY"),
                List.of(new Age("1 h", 3, 1), new Age("1 d", 0, 0), new Age("7 d", 1020, 20), new Age("older", 12, 1)),
                List.of(
                        new BreakRow("missing-payment", 1_000, List.of("12,039.90 EUR")),
                        new BreakRow("amount-under", 35, List.of("10.00 EUR", "311 JPY"))));
    }

    private static RuleRow still() {
        return new RuleRow(
                "paid-shipped-delivered",
                "Every paid order is shipped and delivered in time.",
                "warning",
                null,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(new Age("1 h", 0, 0), new Age("1 d", 0, 0), new Age("7 d", 0, 0), new Age("older", 0, 0)),
                List.of());
    }

    private static MatchRow match() {
        return new MatchRow(
                "REC-000123",
                "order-payment",
                "under amount",
                "under_amount",
                null,
                "amount-under",
                true,
                "payment.amount is 39.90 EUR, which is not = order.total, 49.90 EUR <script>alert(1)</script>",
                "10.00 EUR",
                "stripe",
                null,
                at(86_000),
                at(40),
                at(7_200),
                null);
    }

    private static MatchRow posted() {
        return new MatchRow(
                "REC-000122",
                "order-payment",
                "posted",
                "posted",
                "force",
                null,
                false,
                null,
                null,
                null,
                "accepted",
                at(60),
                at(60),
                null,
                null);
    }

    private static MatchView view() {
        EventRow event = new EventRow("stripe:evt_3", "payment.captured", "ch_1", "stripe", at(5), at(4), false, false);
        DeliveryRow delivery = new DeliveryRow("0198a3b2-7c11-7aaa-9bbb-0123456789ab", "webhook", at(4), "processed");
        ItemView payment = new ItemView(
                "stripe",
                "ch_1",
                true,
                List.of(new Fact("amount", "39.90 EUR", true), new Fact("orderId", "1001", false)),
                at(60),
                "stripe:evt_3",
                event,
                delivery);
        ItemView ended = new ItemView(
                "stripe",
                "ch_0",
                false,
                List.of(new Fact("amount", "49.90 EUR", true)),
                at(90),
                "stripe:evt_0",
                null,
                null);
        ItemView order = new ItemView(
                "shopify",
                "1001",
                true,
                List.of(
                        new Fact("total", "49.90 EUR", true),
                        new Fact("orderId", "1001", false),
                        new Fact("paymentStatus", "partially_refunded", false)),
                at(86_000),
                "stripe:evt_3",
                event,
                delivery);
        return new MatchView(
                match(),
                MatchDeed.of(match()),
                orders().description(),
                "INC-000012",
                List.of(
                        compared("amount", "39.90 EUR", "49.90 EUR", Outcome.DIFFERS, "10.00 EUR apart"),
                        compared("count", null, "3", Outcome.UNKNOWN, "not compared: no contract of stripe says")),
                List.of(
                        new SideView("order", 1, List.of(order)),
                        new SideView("payment", 14, List.of(payment, ended)),
                        new SideView("refund", 0, List.of())),
                List.of(
                        new HistoryRow(at(40), "otto", "reopened, under amount", "Not <b>right</b>."),
                        new HistoryRow(at(86_000), "hub", "opened, expected", null)));
    }

    private static ComparedRow compared(String name, String left, String right, Outcome outcome, String said) {
        Compared compared = new Compared(
                name, "payment.amount", left, "=", "order.total", right, outcome, new Money(1000, "EUR"), null);
        return new ComparedRow(compared, outcome.word(), said);
    }

    private static Moment at(long secondsAgo) {
        return Moment.of(NOW.minusSeconds(secondsAgo), NOW);
    }
}
