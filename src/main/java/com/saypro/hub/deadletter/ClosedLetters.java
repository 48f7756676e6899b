package com.saypro.hub.deadletter;

import com.saypro.hub.event.Forgetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets dead letters, with what people did to them, some time after they were replayed or discarded. */
@Component("closedLetters")
public class ClosedLetters {
    private static final int MOST_AT_ONCE = 1000;
    private static final String FORGET = """
            with old as (
              select id from dead_letter where status <> 'open' and closed_at < now() - make_interval(days => :days)
              order by closed_at limit :most for update skip locked),
            actions as (
              delete from dead_letter_action using old where dead_letter = old.id)
            delete from dead_letter using old where dead_letter.id = old.id""";

    private final JdbcClient client;
    private final int days;

    ClosedLetters(JdbcClient client, @Value("${hub.retention.dead-letters-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those that were closed before their days, a bounded number in a transaction; open ones stay. */
    public void forget() {
        Forgetting.olderThan(days, client, FORGET, MOST_AT_ONCE);
    }
}
