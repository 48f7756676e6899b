package com.saypro.hub.event;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which events spoke for which changes, once the days of events are over. */
@Component("oldClaims")
public class OldClaims {
    private static final int MOST_AT_ONCE = 10_000;
    private static final String FORGET = """
            delete from event_change where ctid = any (array(
              select ctid from event_change where recorded < now() - make_interval(days => :days)
              limit :most for update skip locked))""";

    private final JdbcClient client;
    private final int days;

    OldClaims(JdbcClient client, @Value("${hub.retention.events-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those older than their days, a bounded number in a transaction. */
    public void forget() {
        Forgetting.olderThan(days, client, FORGET, MOST_AT_ONCE);
    }
}
