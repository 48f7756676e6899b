package com.saypro.hub.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Money;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.RuleSummary.Ageing;
import com.saypro.hub.reconcile.RuleSummary.Break;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleSummariesTest {
    private static final Money MOST = new Money(Long.MAX_VALUE, "EUR");

    private final RuleSummaries summaries = RoomsOnPostgres.bean(RuleSummaries.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aRuleTellsHowItsMatchesStandAndWhatIsAtRisk() {
        int rule = Matches.rule("order-payment");
        Matches.posted(rule, 1);
        Matches.posted(rule, 2);
        Matches.expected(rule, 3);
        Matches.broken(rule, 4, "missing-payment", MOST, Duration.ofMinutes(59));
        Matches.broken(rule, 5, "missing-payment", MOST, Duration.ofHours(23));
        Matches.broken(rule, 6, "amount-under", new Money(10, "USD"), Duration.ofDays(6));
        Matches.broken(rule, 7, "missing-payment", null, Duration.ofDays(8));
        Matches.expected(rule, 8);
        RoomsOnPostgres.sql()
                .sql("update reconcile_match set closed = 'x', closure = 'accepted' where number = 8")
                .update();

        RuleSummary summary = summaries.of("order-payment").orElseThrow();

        Sum most = new Sum(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1), "EUR");
        Sum dime = new Sum(BigInteger.TEN, "USD");
        assertThat(summary)
                .isEqualTo(new RuleSummary(
                        "order-payment",
                        2,
                        1,
                        4,
                        1,
                        List.of(most, dime),
                        new Ageing(1, 1, 1, 1),
                        List.of(
                                new Break("missing-payment", 3, List.of(most)),
                                new Break("amount-under", 1, List.of(dime)))));
        assertThat(summaries.all()).containsExactly(summary);
    }

    @Test
    void everyRuleInForceIsListedEvenOneThatHasSeenNothing() {
        int busy = Matches.rule("fees");
        Matches.broken(busy, 1, "fee-over", new Money(3, "EUR"), Duration.ZERO);
        Matches.rule("customers");
        RoomsOnPostgres.sql()
                .sql("insert into reconcile_rule (name, version, live) values ('gone', '1', false)")
                .update();

        assertThat(summaries.all()).extracting(RuleSummary::rule).containsExactly("customers", "fees");
        assertThat(summaries.all().get(0).ageing()).isEqualTo(Ageing.NONE);
        assertThat(summaries.of("gone")).isEmpty();
    }
}
