package com.saypro.hub.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.Money;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.match.Compared;
import com.saypro.hub.reconcile.match.Compared.Outcome;
import com.saypro.hub.reconcile.rule.RuleFile;
import com.saypro.hub.reconcile.rule.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchItemsTest {
    private static final String ORDERS = "order-payment";

    private final MatchItems items = RoomsOnPostgres.bean(MatchItems.class);
    private final Rules rules = RoomsOnPostgres.bean(Rules.class);
    private ReconciledMatch match;
    private int rule;

    @BeforeEach
    void fill() throws BrokenFile {
        RoomsOnPostgres.empty();
        rules.put(
                RuleFile.load(Path.of("routes/rules/" + ORDERS + ".rule.yaml"), EventFields.load(Path.of("mappings"))));
        rule = Matches.rule(ORDERS);
        Matches.broken(rule, 7, "amount-under", new Money(1000, "EUR"), Duration.ZERO);
        match = RoomsOnPostgres.bean(Reconciled.class).find("REC-000007").orElseThrow();
    }

    @AfterEach
    void forget() {
        rules.remove(ORDERS);
    }

    @Test
    void aMatchShowsEachOfItsSidesAndWhatIsCompared() {
        item(1, 0, "o1", true, """
                {"orderId": "o1", "total": {"minor": 4990, "currency": "EUR"}}""");
        item(2, 1, "p1", true, """
                {"amount": {"minor": 3990, "currency": "EUR"}}""");
        item(3, 1, "p2", false, """
                {"amount": {"minor": 1000, "currency": "EUR"}}""");

        List<ReconciledSide> sides = items.sides(match);

        assertThat(sides)
                .extracting(ReconciledSide::side, ReconciledSide::count)
                .containsExactly(tuple("order", 1L), tuple("payment", 2L), tuple("deposit", 0L));
        assertThat(sides.get(1).items())
                .extracting(ReconciledItem::identity, ReconciledItem::counts)
                .containsExactly(tuple("p1", true), tuple("p2", false));
        Compared amount = items.compared(match, sides).get(0);
        assertThat(amount.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(amount.leftIs() + " " + amount.operator() + " " + amount.rightIs())
                .isEqualTo("39.90 EUR = 49.90 EUR");
        assertThat(amount.left() + " " + amount.right()).isEqualTo("payment.amount order.total");
        assertThat(amount.apart()).isEqualTo(new Money(1000, "EUR"));
    }

    @Test
    void aSideThatIsMissingIsThereWithoutItems() {
        item(1, 0, "o1", true, """
                {"orderId": "o1", "total": {"minor": 4990, "currency": "EUR"}}""");
        List<ReconciledSide> sides = items.sides(match);
        assertThat(sides.get(1).items()).isEmpty();
        assertThat(items.compared(match, sides).get(0))
                .extracting(Compared::outcome, Compared::leftIs, Compared::rightIs)
                .containsExactly(Outcome.INCOMPLETE, null, "49.90 EUR");
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        item(1, 0, "o1", true, "{}");
        item(2, 1, "p1", true, """
                {"amount": {"minor": 3990, "currency": "EUR"}}""");
        assertThat(items.compared(match, items.sides(match)).get(0))
                .extracting(Compared::outcome, Compared::rightIs, Compared::why)
                .containsExactly(Outcome.UNKNOWN, null, "order.total is not known");
    }

    @Test
    void aMatchWhoseRuleIsGoneStillShowsItsItems() {
        item(1, 1, "p1", true, """
                {"amount": {"minor": 3990, "currency": "EUR"}}""");
        rules.remove(ORDERS);
        List<ReconciledSide> sides = items.sides(match);
        assertThat(sides)
                .extracting(ReconciledSide::side, ReconciledSide::count)
                .containsExactly(tuple("side 1", 0L), tuple("side 2", 1L));
        assertThat(items.compared(match, sides)).isEmpty();
    }

    @Test
    void ofVeryManyItemsTheFirstThousandAreListedAndAllCounted() {
        RoomsOnPostgres.sql().sql("""
                        insert into reconcile_item
                        select n, :rule, 1, 7, now(), now(), true, 'stripe', 'p' || n, 'stripe:' || n, '{"values": {}}'
                        from generate_series(1, 1500) n""").param("rule", rule).update();
        List<ReconciledSide> sides = items.sides(match);
        assertThat(sides.get(1).items()).hasSize(1000);
        assertThat(sides.get(1).count()).isEqualTo(1500);
        assertThat(items.compared(match, sides)).isEmpty();
    }

    private void item(long number, int side, String identity, boolean counts, String values) {
        RoomsOnPostgres.sql()
                .sql("""
                        insert into reconcile_item (number, rule, side, match, began, changed, counts, vendor, identity, event, facts)
                        values (:number, :rule, :side, 7, now(), now(), :counts, 'acme', :identity, 'acme:1', :facts::jsonb)""")
                .param("number", number)
                .param("rule", rule)
                .param("side", side)
                .param("counts", counts)
                .param("identity", identity)
                .param("facts", "{\"values\": " + values + "}")
                .update();
    }
}
