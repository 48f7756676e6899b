package com.saypro.hub.monitor.health.gateway;

import com.saypro.hub.event.Category;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says which gateway is preferred. */
@Component
public class PreferredGateway {
    private final GatewayTable table;

    PreferredGateway(GatewayTable table) {
        this.table = table;
    }

    /** The payment gateway that customers should be sent to now. */
    public Preference now() {
        String payment = Category.PAYMENT.word();
        return table.last(payment)
                .map(look -> of(payment, look))
                .orElseGet(() -> new Preference(
                        payment, Preference.NONE, null, null, List.of("Nobody has looked yet"), List.of()));
    }

    static Preference of(String category, GatewayTable.Look look) {
        Standing standing = look.standing();
        return new Preference(
                category,
                Objects.requireNonNullElse(standing.preferred(), Preference.NONE),
                standing.since(),
                look.at(),
                Explained.reasons(standing, look.ranking()),
                Explained.ordered(standing, look.ranking()));
    }
}
