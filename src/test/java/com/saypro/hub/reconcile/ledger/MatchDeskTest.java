package com.saypro.hub.reconcile.ledger;

import static com.saypro.hub.reconcile.ledger.Marketplace.at;
import static com.saypro.hub.reconcile.ledger.Marketplace.findings;
import static com.saypro.hub.reconcile.ledger.Marketplace.matches;
import static com.saypro.hub.reconcile.ledger.Marketplace.order;
import static com.saypro.hub.reconcile.ledger.Marketplace.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.MatchNumber;
import com.saypro.hub.reconcile.ledger.MatchDesk.Named;
import com.saypro.hub.reconcile.rule.OrderPayment;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchDeskTest {
    private final Reconciliation reconciliation = RoomsOnPostgres.bean(Reconciliation.class);
    private final MatchDesk desk = RoomsOnPostgres.bean(MatchDesk.class);

    @BeforeEach
    void open() {
        Marketplace.open(OrderPayment.RULE);
    }

    @Test
    void anAcceptedBreakStaysClosedUntilAnItemOfItChanges() {
        take(order("o1", 4990, 0), payment("p1", "o1", 5000, 0));
        assertThat(matches()).containsExactly("over_amount amount-over of 2");
        findings();
        assertThatThrownBy(() -> desk.accept(number(0), "ann", " ")).isInstanceOf(IllegalArgumentException.class);

        desk.accept(number(0), "ann", "a gift");

        assertThat(matches()).containsExactly("over_amount (accepted) of 2");
        assertThat(findings()).extracting(Finding::cleared).containsExactly("accepted");
        take(order("o1", 4990, 0), payment("p1", "o1", 5000, 1));
        assertThat(matches()).containsExactly("over_amount (accepted) of 2");

        take(payment("p1", "o1", 5001, 2));

        assertThat(matches()).containsExactly("over_amount amount-over of 2");
        assertThat(findings()).extracting(finding -> finding.failure().kind()).containsExactly("amount-over");
    }

    @Test
    void aClosedMatchIsReopenedAtAPersonsWord() {
        take(order("o1", 4990, 0), payment("p1", "o1", 5000, 0));
        desk.fixed(number(0), "ann", null);
        assertThat(matches()).containsExactly("over_amount (fixed) of 2");

        desk.reopen(number(0), "bob", "not yet");

        assertThat(matches()).containsExactly("over_amount amount-over of 2");
        assertThatThrownBy(() -> desk.reopen(number(0), "bob", null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMatchIsPostedByForce() {
        take(order("o1", 4990, 0));

        desk.post(number(0), "ann", "paid in cash");

        assertThat(matches()).containsExactly("posted of 1");
        reconciliation.due(at(500));
        assertThat(matches()).containsExactly("posted of 1");
    }

    @Test
    void whatWillNotComeIsPartiallyReconciled() {
        take(order("o1", 4990, 0), payment("p1", "o1", 4000, 0));

        desk.partial(number(0), "ann", "the rest is lost");

        assertThat(matches()).containsExactly("partially_reconciled of 2");
    }

    @Test
    void matchedByHandItemsStayTogetherUntilThatIsTakenBack() {
        take(order("o1", 4990, 0), payment("p1", null, 4990, 0));

        desk.match(number(0), List.of(number(1)), List.of(), "ann", "the customer says so");

        assertThat(matches()).containsExactly("posted of 2");
        take(payment("p1", null, 4991, 1));
        assertThat(matches()).containsExactly("over_amount amount-over of 2");
        desk.reopen(number(0), "ann", null);
        assertThat(matches()).hasSize(2);
    }

    @Test
    void anItemIsMatchedByHandByItsName() {
        take(order("o1", 4990, 0), payment("p1", "o2", 4990, 0));

        desk.match(number(0), List.of(), List.of(new Named("payment", "acme", "p1")), "ann", null);

        assertThat(matches()).containsExactly("posted of 2");
        assertThatThrownBy(() ->
                        desk.match(number(0), List.of(), List.of(new Named("payment", "acme", "p7")), "ann", null))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void itemsOfOneSideAloneAreNotMatchedByHand() {
        take(payment("p1", null, 4990, 0), payment("p2", null, 4990, 0));

        assertThatThrownBy(() -> desk.match(number(0), List.of(number(1)), List.of(), "ann", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'payment'");

        assertThat(matches()).containsExactly("expected of 1", "expected of 1");
    }

    @Test
    void whatIsMatchedByHandStaysSoWhenItsEventsAreToldAgain() {
        Event[] told = {order("o1", 4990, 0), payment("p1", null, 4990, 0)};
        take(told);
        desk.match(number(0), List.of(number(1)), List.of(), "ann", null);

        take(told);
        reconciliation.due(at(500));

        assertThat(matches()).containsExactly("posted of 2");
        assertThat(RoomsOnPostgres.sql()
                        .sql("select posted from reconcile_match where status = 'posted'")
                        .query(String.class)
                        .list())
                .containsExactly("manual");
    }

    private void take(Event... events) {
        reconciliation.take(List.of(events), at(10));
    }

    private static String number(int index) {
        return MatchNumber.text(RoomsOnPostgres.sql()
                .sql("select number from reconcile_match order by number")
                .query(Long.class)
                .list()
                .get(index));
    }
}
