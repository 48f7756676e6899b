package com.saypro.hub.reconcile.ledger;

import static com.saypro.hub.reconcile.ledger.Marketplace.at;
import static com.saypro.hub.reconcile.ledger.Marketplace.canceled;
import static com.saypro.hub.reconcile.ledger.Marketplace.matches;
import static com.saypro.hub.reconcile.ledger.Marketplace.order;
import static com.saypro.hub.reconcile.ledger.Marketplace.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.rule.OrderPayment;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final Reconciliation reconciliation = RoomsOnPostgres.bean(Reconciliation.class);

    @BeforeEach
    void open() {
        Marketplace.open(OrderPayment.RULE);
    }

    @Test
    void anOrderAndItsPaymentMeet() {
        take(at(0), order("o1", 4990, 0));
        assertThat(matches()).containsExactly("expected of 1");

        take(at(1), payment("p1", "o1", 4990, 1));

        assertThat(matches()).containsExactly("posted of 2");
        assertThat(history()).containsExactly("opened expected", "matched posted");
        assertThat(findings()).isEmpty();
    }

    @Test
    void toldAgainTheSameEventsChangeNothing() {
        Event[] events = {order("o1", 4990, 0), payment("p1", "o1", 4990, 1)};
        take(at(1), events);
        String before = everything();

        take(at(2), events);
        take(at(3), events[1]);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPaymentThatDoesNotComeIsABreakWhenItsTimeIsOverAndMendsWhenItComes() {
        take(at(0), order("o1", 4990, 0));
        reconciliation.due(at(119));
        assertThat(matches()).containsExactly("expected of 1");

        reconciliation.due(at(121));

        assertThat(matches()).containsExactly("expected missing-payment of 1");
        Finding finding = findings().get(0);
        assertThat(finding.failure().kind()).isEqualTo("missing-payment");
        assertThat(finding.reference()).matches("REC-\\d{6,}");
        assertThat(finding.vendor()).isEqualTo("acme");

        take(at(180), payment("p1", "o1", 4990, 130));

        assertThat(matches()).containsExactly("posted (auto) of 2");
        assertThat(findings())
                .singleElement()
                .satisfies(end -> assertThat(end.cleared()).isEqualTo("auto"))
                .satisfies(end -> assertThat(end.fingerprint()).isEqualTo(finding.fingerprint()));
        assertThat(history()).containsExactly("opened expected", "broken expected", "mended posted");
    }

    @Test
    void whatComesLateTogetherIsNotCalledMissingInBetween() {
        take(at(500), order("o1", 4990, 0));
        assertThat(matches()).containsExactly("expected of 1");
        take(at(500), payment("p1", "o1", 4990, 1));

        reconciliation.due(at(501));

        assertThat(matches()).containsExactly("posted of 2");
        assertThat(findings()).isEmpty();
    }

    @Test
    void anIncidentEndsWithTheLastOfItsBreaksOnly() {
        take(at(0), order("o1", 1, 0), order("o2", 2, 0));
        reconciliation.due(at(121));
        assertThat(findings()).hasSize(2).extracting(Finding::fingerprint).containsOnly(findings(0));

        take(at(122), payment("p1", "o1", 1, 122));
        assertThat(findings()).isEmpty();
        take(at(122), payment("p2", "o2", 2, 122));

        assertThat(findings()).extracting(Finding::cleared).containsExactly("auto");
    }

    @Test
    void ofTooManyNewBreaksAtOnceOneFindingTells() {
        take(at(0), IntStream.range(0, 201).mapToObj(i -> order("o" + i, 1, 0)).toArray(Event[]::new));

        reconciliation.due(at(121));

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().kind()).isEqualTo("many-breaks"))
                .satisfies(finding -> assertThat(finding.failure().reason()).startsWith("201 matches"));
        take(
                at(122),
                IntStream.range(0, 200)
                        .mapToObj(i -> payment("p" + i, "o" + i, 1, 122))
                        .toArray(Event[]::new));
        assertThat(findings()).isEmpty();
        take(at(122), payment("p200", "o200", 1, 122));
        assertThat(findings()).extracting(Finding::cleared).containsExactly("auto");
    }

    @Test
    void whatIsPaidTwiceIsABreak() {
        take(at(0), order("o1", 4990, 0), payment("p1", "o1", 4990, 0));

        take(at(1), payment("p2", "o1", 4990, 1));

        assertThat(matches()).containsExactly("over_amount payment-twice of 3");
    }

    @Test
    void whenItemsMeetTheOldestMatchGoesOn() {
        take(at(0), order("o1", 4990, 0));
        take(at(1), payment("p1", null, 4990, 1));
        assertThat(matches()).hasSize(2);

        take(at(2), payment("p1", "o1", 4990, 2));

        assertThat(matches()).containsExactly("posted of 2");
        assertThat(history()).endsWith("matched posted", "archived archived");
    }

    @Test
    void anItemThatBelongsElsewhereNowLeavesItsMatch() {
        take(at(0), order("o1", 4990, 0), order("o2", 4990, 0), payment("p1", "o1", 4990, 0));
        assertThat(matches()).containsExactlyInAnyOrder("posted of 2", "expected of 1");

        take(at(1), payment("p1", "o2", 4990, 1));

        assertThat(matches()).containsExactlyInAnyOrder("expected of 1", "posted of 2");
        take(at(2), payment("p2", "o1", 4990, 2));
        assertThat(matches()).containsExactly("posted of 2", "posted of 2");
    }

    @Test
    void aCanceledOrderWithoutMoneyIsVoid() {
        take(at(0), order("o1", 4990, 0));

        take(at(1), canceled("o1", 4990, 1));

        assertThat(matches()).containsExactly("void of 1");
    }

    @Test
    void whatCannotBeReckonedWithIsADeadLetterAndTheRestIsTaken() {
        Settled settled =
                reconciliation.take(List.of(order("o1", -1, 0), order("o2", 1, 0), payment("p1", "o1", 1, 0)), at(0));

        assertThat(settled.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.failure().step()).isEqualTo("reconcile");
            assertThat(letter.failure().kind()).isEqualTo("negative-amount");
            assertThat(letter.alone()).isFalse();
        });
        assertThat(matches()).hasSize(2);
    }

    @Test
    void ofAMatchOfManyThousandItemsOnlyTheSumsAreLookedAt() {
        take(at(0), order("o1", 1, 0));
        for (int from = 0; from < 20_000; from += 5000) {
            take(
                    at(0),
                    IntStream.range(from, Math.min(19_999, from + 5000))
                            .mapToObj(each -> payment("p" + each, "o1", 1, 0))
                            .toArray(Event[]::new));
        }

        take(at(0), payment("more", "o1", 1, 0), order("o2", 1, 0));

        assertThat(matches()).containsExactlyInAnyOrder("over_amount amount-over of 20001", "expected of 1");
        assertThat(reasons()).contains("payment.amount is 200.00 EUR, which is not = order.total, 0.01 EUR");
    }

    @Test
    void aMatchThatHasNoSumsIsBoundedAndWhatIsTooMuchIsADeadLetter() {
        Marketplace.open(
                OrderPayment.RULE.replace("needs:\n", "  - {order: customerId, payment: customerId}\nneeds:\n"));
        take(at(0), order("o1", 1, 0));
        take(
                at(0),
                IntStream.range(0, 19_999)
                        .mapToObj(each -> payment("p" + each, "o1", 1, 0))
                        .toArray(Event[]::new));

        for (String id : List.of("more", "still-more")) {
            Settled settled = reconciliation.take(List.of(payment(id, "o1", 1, 0), order("of-" + id, 1, 0)), at(0));
            assertThat(settled.deadLetters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.failure().kind()).isEqualTo("engine-failure"));
        }

        assertThat(matches()).hasSize(3).contains("expected of 1");
        reconciliation.due(at(30));
        assertThat(matches()).contains("over_amount amount-over of 20000");
    }

    @Test
    void whatIsCountedIsWhatIsThere() {
        take(
                at(0),
                IntStream.range(0, 20).mapToObj(i -> order("o" + i, 100 + i, 0)).toArray(Event[]::new));
        take(
                at(1),
                IntStream.range(0, 10)
                        .mapToObj(i -> payment("p" + i, "o" + i, 100, 1))
                        .toArray(Event[]::new));
        reconciliation.due(at(500));

        assertThat(RoomsOnPostgres.sql().sql("""
                                select status, broken, currency, count, at_risk from reconcile_count where count <> 0
                                except
                                select status, coalesce(broken, ''), coalesce(currency, ''), count(*),
                                  coalesce(sum(at_risk), 0) from reconcile_match group by 1, 2, 3""").query().listOfRows()).isEmpty();
        assertThat(RoomsOnPostgres.sql()
                        .sql("select sum(count) from reconcile_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    private void take(Instant asOf, Event... events) {
        assertThat(reconciliation.take(List.of(events), asOf).deadLetters()).isEmpty();
    }

    private List<Finding> last = List.of();

    private List<Finding> findings() {
        last = Marketplace.findings();
        return last;
    }

    private String findings(int index) {
        return last.get(index).fingerprint();
    }

    private static List<String> reasons() {
        return RoomsOnPostgres.sql()
                .sql("select reason from reconcile_match")
                .query(String.class)
                .list();
    }

    private static List<String> history() {
        return RoomsOnPostgres.sql()
                .sql("select action || ' ' || status from reconcile_change order by at, ctid")
                .query(String.class)
                .list();
    }

    /** All that is stored, as one text. */
    private static String everything() {
        return RoomsOnPostgres.sql().sql("""
                        select concat(
                          (select json_agg(i order by number) from reconcile_item i),
                          (select json_agg(k order by hash, match) from reconcile_key k),
                          (select json_agg(m order by number) from reconcile_match m),
                          (select json_agg(c order by at, action) from reconcile_change c))""").query(String.class).single();
    }
}
