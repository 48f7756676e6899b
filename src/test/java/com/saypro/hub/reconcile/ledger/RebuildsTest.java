package com.saypro.hub.reconcile.ledger;

import static com.saypro.hub.reconcile.ledger.Marketplace.findings;
import static com.saypro.hub.reconcile.ledger.Marketplace.matches;
import static com.saypro.hub.reconcile.ledger.Marketplace.order;
import static com.saypro.hub.reconcile.ledger.Marketplace.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.rule.OrderPayment;
import com.saypro.hub.reconcile.rule.Rules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildsTest {
    private static final String LENIENT =
            OrderPayment.RULE.replace("order.total}", "order.total, tolerance: {absolute: 10}}");

    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final Reconciliation reconciliation = RoomsOnPostgres.bean(Reconciliation.class);
    private final Rebuilds rebuilds = RoomsOnPostgres.bean(Rebuilds.class);
    private final Rules rules = RoomsOnPostgres.bean(Rules.class);

    @BeforeEach
    void open() {
        Marketplace.open();
    }

    @Test
    void aNewRuleIsMadeFromTheLog() {
        log.record(List.of(order("o1", 4990, 0), payment("p1", "o1", 4990, 0), order("o2", 1, 0)));

        put(OrderPayment.RULE);

        assertThat(matches()).containsExactlyInAnyOrder("posted of 2", "expected missing-payment of 1");
        assertThat(findings()).extracting(each -> each.failure().kind()).containsExactly("missing-payment");
    }

    @Test
    void aChangedRuleKeepsTheNumbersAndTellsOnlyWhatIsNew() {
        rules.put(Marketplace.rule("order-payment", LENIENT));
        happen(
                order("o1", 4990, 0),
                payment("p1", "o1", 4980, 0),
                order("o2", 1, 0),
                order("o3", 1, 0),
                payment("p3", "o3", 1, 0));
        assertThat(matches()).containsExactlyInAnyOrder("posted of 2", "expected missing-payment of 1", "posted of 2");
        List<Long> before = numbers();
        findings();

        put(OrderPayment.RULE);

        assertThat(matches())
                .containsExactlyInAnyOrder(
                        "under_amount amount-under of 2", "expected missing-payment of 1", "posted of 2");
        assertThat(numbers()).isEqualTo(before);
        assertThat(findings()).extracting(each -> each.failure().kind()).containsExactly("amount-under");
        assertThat(rows("reconcile_rule")).isEqualTo(1);
        assertThat(rows("reconcile_item")).isEqualTo(5);

        put(LENIENT);

        assertThat(numbers()).isEqualTo(before);
        assertThat(findings()).extracting(Finding::cleared).containsExactly("auto");
        assertThat(rows("reconcile_key")).isEqualTo(5);
    }

    @Test
    void whatPeopleSaidHoldsForAChangedRule() {
        rules.put(Marketplace.rule("order-payment", OrderPayment.RULE));
        happen(order("o1", 4990, 0), payment("p1", "o1", 4000, 0), order("o2", 7, 0), payment("p2", null, 7, 0));
        MatchDesk desk = RoomsOnPostgres.bean(MatchDesk.class);
        List<Long> numbers = numbers();
        desk.accept(text(numbers.get(0)), "ann", "all right");
        desk.match(text(numbers.get(1)), List.of(text(numbers.get(2))), List.of(), "ann", null);
        List<String> before = matches();

        put(LENIENT);

        assertThat(matches()).isEqualTo(before).contains("under_amount (accepted) of 2", "posted of 2");
    }

    @Test
    void theMatchesOfARemovedRuleAreArchivedAndItsIncidentsEnd() {
        rules.put(Marketplace.rule("order-payment", OrderPayment.RULE));
        happen(order("o1", 4990, 0));
        assertThat(findings()).hasSize(1);

        rules.remove("order-payment");
        rebuilds.look();

        assertThat(findings()).extracting(Finding::cleared).containsExactly("auto");
        assertThat(RoomsOnPostgres.sql()
                        .sql("select status from reconcile_match")
                        .query(String.class)
                        .list())
                .containsExactly("archived");
    }

    private void put(String rule) {
        rules.put(Marketplace.rule("order-payment", rule));
        rebuilds.look();
    }

    private void happen(Event... events) {
        reconciliation.take(List.of(events));
        reconciliation.due(Instant.now().plusSeconds(10));
        log.record(List.of(events));
    }

    private static List<Long> numbers() {
        return RoomsOnPostgres.sql()
                .sql("select number from reconcile_match where status <> 'archived' order by number")
                .query(Long.class)
                .list();
    }

    private static String text(long number) {
        return MatchNumber.text(number);
    }

    private static long rows(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
