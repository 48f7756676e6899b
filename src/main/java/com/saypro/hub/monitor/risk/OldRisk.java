package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Forgetting;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what nobody did for as long as events are kept. Flags stay. */
@Component("oldRisk")
public class OldRisk {
    private static final Map<String, String> TIMES =
            Map.of("risk_payment", "at", "risk_link", "at", "risk_party", "seen");

    private final JdbcClient client;
    private final int days;

    OldRisk(JdbcClient client, @Value("${hub.retention.events-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Deletes it. */
    public void forget() {
        TIMES.forEach((table, time) -> Forgetting.rowsOlderThan(days, client, table, time));
    }
}
