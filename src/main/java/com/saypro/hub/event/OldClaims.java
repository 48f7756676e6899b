package com.saypro.hub.event;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which events spoke for which changes, once the days of events are over. */
@Component("oldClaims")
public class OldClaims {
    private final JdbcClient client;
    private final int days;

    OldClaims(JdbcClient client, @Value("${hub.retention.events-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those older than their days, a bounded number in a transaction. */
    public void forget() {
        Forgetting.rowsOlderThan(days, client, "event_change", "recorded");
    }
}
