package com.saypro.hub.reconcile.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.match.Evaluation;
import com.saypro.hub.reconcile.match.FullEvaluation;
import com.saypro.hub.reconcile.match.Grouping;
import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Items;
import com.saypro.hub.reconcile.match.Outcome;
import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.match.Verdict;
import com.saypro.hub.reconcile.rule.OrderPayment;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is told, and however: the tables hold what the rules say of all items at once. {@code -Dproperties.scale=100} tries
 * a hundred times as much.
 */
class ReplayTest {
    private static final int SEEDS = 12 * Integer.getInteger("properties.scale", 1);
    private static final int FIRST_SEED = Integer.getInteger("properties.seed", 0);
    private static final Rule PAYMENTS = Marketplace.rule(
            "order-payment",
            OrderPayment.RULE
                    .replace("needs:\n", "  - {order: customerId, payment: customerId}\nneeds:\n")
                    .replace("order.total", "order.total, tolerance: {absolute: {EUR: 1}}, within: 15m"));
    private static final Rule REFUNDS = Marketplace.rule("refund-payment", """
            description: No more is given back than was paid.
            severity: error
            accountable: payments
            sides:
              payment:
                takes: [{types: [payment.captured]}]
                ends: [{types: [payment.canceled]}]
                identity: paymentId
              refund:
                takes: [{types: [refund.succeeded]}]
                identity: refundId
                count: many
              order:
                takes: [{types: [order.paid]}]
                identity: orderId
                role: link
            match:
              - {payment: [vendor, paymentId], refund: [vendor, paymentId]}
              - {payment: orderId, order: orderId}
            needs:
              payment: {within: 1d}
            agree:
              amount: {that: refund.amount <= payment.amount}
            """);
    private static final Rule BANK = Marketplace.rule("bank-refund", """
            description: The bank's refunds are looked at one by one.
            concern: refund-payment
            priority: 200
            severity: warning
            accountable: payments
            sides:
              refund:
                takes: [{types: [refund.succeeded], where: {vendor: bank}}]
                identity: refundId
            match: [{refund: paymentId}]
            agree:
              amount: {that: refund.amount <= 15}
            """);
    /** Of matches with many items, of which only the sums are looked at. */
    private static final Rule TILL = Marketplace.rule("till", """
            description: No more is given back of a currency than was paid in it.
            severity: error
            accountable: payments
            sides:
              payment:
                takes: [{types: [payment.captured]}]
                ends: [{types: [payment.canceled]}]
                identity: paymentId
                count: many
              refund:
                takes: [{types: [refund.succeeded]}]
                identity: refundId
                count: many
              order:
                takes: [{types: [order.paid]}]
                ends: [{types: [order.canceled]}]
                identity: orderId
                count: many
                role: link
            match:
              - {payment: currency(amount), refund: currency(amount), order: currency(total)}
            needs:
              refund: {within: 8d, onlyIf: payment.amount > 25}
            agree:
              amount: {that: refund.amount <= payment.amount - 30, within: 1d}
              kept: {that: refund.amount <= commission(payment.amount)}
            """);

    private static final List<Rule> RULES = List.of(PAYMENTS, REFUNDS, BANK, TILL);

    private final Reconciliation reconciliation = RoomsOnPostgres.bean(Reconciliation.class);
    private final Rules live = RoomsOnPostgres.bean(Rules.class);

    /** A match of the tables. */
    record Kept(String rule, String status, String broken, Long atRisk, String currency, String items) {
        @Override
        public String toString() {
            return Stream.of(rule, status, broken, atRisk == null ? null : atRisk + currency, items)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
    }

    @AfterEach
    void leave() {
        RULES.forEach(rule -> live.remove(rule.name()));
    }

    @Test
    void whateverIsToldAndHoweverTheTablesHoldWhatTheRulesSayOfAll() {
        int large = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Random random = new Random(seed);
            List<Event> events = Trade.of(random, 6);
            List<String> expected = expected(events);

            open();
            tell(events, random);
            assertThat(kept()).as("seed %d", seed).isEqualTo(expected);

            List<Event> again = new ArrayList<>(events);
            Collections.shuffle(again, random);
            tell(again, random);
            assertThat(kept()).as("seed %d, told again on top", seed).isEqualTo(expected);

            open();
            again.addAll(events.subList(0, random.nextInt(events.size() + 1)));
            Collections.shuffle(again, random);
            tell(again, random);
            assertThat(kept()).as("seed %d, told anew in another order", seed).isEqualTo(expected);
            large += RoomsOnPostgres.sql()
                    .sql("select count(*) from reconcile_bulk")
                    .query(Integer.class)
                    .single();
        }
        assertThat(large).as("matches of which only the sums are looked at").isPositive();
    }

    @Test
    void whatIsToldBreaksInEveryWay() {
        Set<String> told = new TreeSet<>();
        for (int seed = 0; seed < 12; seed++) {
            List<Event> events = Trade.of(new Random(seed), 6);
            RULES.forEach(rule -> verdicts(rule, events)
                    .values()
                    .forEach(verdict -> told.add(verdict.status().word() + " " + verdict.broken())));
        }
        assertThat(told)
                .contains(
                        "posted null",
                        "void null",
                        "expected missing-order",
                        "expected missing-payment",
                        "over_amount amount-over",
                        "over_amount payment-twice",
                        "under_amount amount-under",
                        "currency_mismatch amount-currency",
                        "data_mismatch ambiguous-order");
    }

    @Test
    void allAtOnceIsWhatIsSaidOneByOne() {
        for (int seed = 0; seed < 20 * SEEDS; seed++) {
            isSaidOneByOne(seed, 8);
        }
    }

    @Test
    void soItIsOfSoManyThatEveryProcessorHelps() {
        isSaidOneByOne(7, 12_000);
    }

    private static void isSaidOneByOne(int seed, int orders) {
        List<Event> events = Trade.of(new Random(seed), orders);
        for (Rule rule : RULES) {
            Map<Status, Long> sound = new EnumMap<>(Status.class);
            List<Verdict> broken = new ArrayList<>();
            for (Verdict verdict : verdicts(rule, events).values()) {
                if (verdict.broken() == null) {
                    sound.merge(verdict.status(), 1L, Long::sum);
                } else {
                    broken.add(verdict);
                }
            }
            Outcome outcome = new FullEvaluation(rule, charge -> Optional.empty())
                    .of(items(rule, events), Instant.EPOCH, Trade.END);
            assertThat(outcome.sound()).as("seed %d", seed).isEqualTo(sound);
            assertThat(outcome.breaks())
                    .as("seed %d", seed)
                    .extracting(Outcome.Break::verdict)
                    .containsExactlyInAnyOrderElementsOf(broken);
        }
    }

    private void open() {
        Marketplace.open();
        RULES.forEach(live::put);
    }

    /** In batches of any size, each judged at some moment; at last everything that is due. */
    private void tell(List<Event> events, Random random) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            Instant now = Trade.BEGIN.plusSeconds(random.nextInt(200_000));
            assertThat(reconciliation.take(events.subList(from, to), now).deadLetters())
                    .isEmpty();
            from = to;
        }
        reconciliation.due(Trade.END);
    }

    private static List<String> kept() {
        return RoomsOnPostgres.sql().sql("""
                        select r.name as rule, m.status, m.broken, m.at_risk, m.currency,
                          (select string_agg(i.side || i.vendor || ':' || i.identity, ' '
                             order by i.side || i.vendor || ':' || i.identity collate "C")
                           from reconcile_item i where i.match = m.number and i.rule = m.rule) as items
                        from reconcile_match m join reconcile_rule r on r.number = m.rule and r.live
                        where status <> 'archived'""").query(Kept.class).list().stream()
                .map(Kept::toString)
                .sorted()
                .toList();
    }

    private static List<String> expected(List<Event> events) {
        List<String> all = new ArrayList<>();
        for (Rule rule : RULES) {
            verdicts(rule, events)
                    .forEach((items, verdict) -> all.add(new Kept(
                                    rule.name(),
                                    verdict.status().word(),
                                    verdict.broken(),
                                    verdict.atRisk() == null
                                            ? null
                                            : verdict.atRisk().minor(),
                                    verdict.atRisk() == null
                                            ? null
                                            : verdict.atRisk().currency(),
                                    items)
                            .toString()));
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private static Map<String, Verdict> verdicts(Rule rule, List<Event> events) {
        Evaluation evaluation = new Evaluation(rule, charge -> Optional.empty());
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Grouping.Group group : Grouping.of(rule, items(rule, events))) {
            String items = Stream.of(group.items())
                    .map(item -> item.side() + item.vendor() + ':' + item.identity())
                    .sorted()
                    .collect(Collectors.joining(" "));
            evaluation.of(group, Trade.END).ifPresent(verdict -> verdicts.put(items, verdict));
        }
        return verdicts;
    }

    private static List<Item> items(Rule rule, List<Event> events) {
        Takings takings = Takings.of(RULES);
        Items items = new Items();
        for (Event event : events) {
            takings.of(event).stream()
                    .filter(taken -> taken.rule().name().equals(rule.name()))
                    .forEach(taken -> items.add(taken.item()));
        }
        return items.all();
    }
}
