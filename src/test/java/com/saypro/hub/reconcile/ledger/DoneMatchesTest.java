package com.saypro.hub.reconcile.ledger;

import static com.saypro.hub.reconcile.ledger.Marketplace.at;
import static com.saypro.hub.reconcile.ledger.Marketplace.matches;
import static com.saypro.hub.reconcile.ledger.Marketplace.order;
import static com.saypro.hub.reconcile.ledger.Marketplace.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.reconcile.rule.OrderPayment;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoneMatchesTest {
    @Test
    void whatIsDoneIsForgottenWhenItsDaysAreOverAndWhatIsOpenIsNot() {
        Marketplace.open(OrderPayment.RULE);
        Reconciliation reconciliation = RoomsOnPostgres.bean(Reconciliation.class);
        DoneMatches done = RoomsOnPostgres.bean(DoneMatches.class);
        reconciliation.take(List.of(order("o1", 1, 0), payment("p1", "o1", 1, 0), order("o2", 2, 0)), at(0));
        done.forget();
        assertThat(matches()).hasSize(2);
        RoomsOnPostgres.sql()
                .sql("update reconcile_match set changed = now() - interval '401 days'")
                .update();

        done.forget();

        assertThat(matches()).containsExactly("expected of 1");
        assertThat(count("reconcile_item")).isEqualTo(1);
        assertThat(count("reconcile_key")).isEqualTo(1);
        assertThat(RoomsOnPostgres.sql()
                        .sql("select sum(count) from reconcile_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static long count(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
