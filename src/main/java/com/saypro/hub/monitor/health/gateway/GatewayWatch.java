package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.event.Category;
import com.saypro.hub.monitor.health.Change;
import com.saypro.hub.monitor.health.Health;
import com.saypro.hub.monitor.health.Sign;
import com.saypro.hub.monitor.health.SignCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every other second which payment gateway is to be preferred, and tells when it is another one. */
@Component
class GatewayWatch {
    private static final Category CATEGORY = Category.PAYMENT;

    private final TransactionTemplate transactions;
    private final Health health;
    private final GatewayPolicy policy;
    private final GatewayTable table;
    private final GatewayOutbox outbox;

    GatewayWatch(
            TransactionTemplate transactions,
            Health health,
            GatewayPolicy policy,
            GatewayTable table,
            GatewayOutbox outbox) {
        this.transactions = transactions;
        this.health = health;
        this.policy = policy;
        this.table = table;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        GatewayTerms terms = policy.now();
        Map<String, Change> states = health.now();
        states.keySet().retainAll(health.vendors(CATEGORY));
        states.keySet().removeIf(vendor -> !terms.names(vendor));
        look(terms, states, health.recent(Sign.PAYMENT, terms.over()), Instant.now());
    }

    /** Looks as at a moment, unless another hub does. */
    void look(GatewayTerms terms, Map<String, Change> states, Map<String, SignCount> payments, Instant now) {
        List<Gateway> ranking = new Ranking(terms).of(states, payments);
        transactions.executeWithoutResult(status -> {
            if (table.isMine()) {
                note(ranking, terms, now);
            }
        });
    }

    private void note(List<Gateway> ranking, GatewayTerms terms, Instant now) {
        Standing before =
                table.last(CATEGORY.word()).map(GatewayTable.Look::standing).orElseGet(() -> Standing.first(now));
        Standing after = before.after(ranking, terms, now);
        GatewayTable.Look look = new GatewayTable.Look(after, ranking, now);
        table.write(CATEGORY.word(), look);
        if (!Objects.equals(before.preferred(), after.preferred())) {
            outbox.add(
                    before.preferred() == null ? Preference.NONE : before.preferred(),
                    PreferredGateway.of(CATEGORY.word(), look),
                    now);
        }
    }
}
