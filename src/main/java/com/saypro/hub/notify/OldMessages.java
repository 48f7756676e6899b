package com.saypro.hub.notify;

import com.saypro.hub.event.Forgetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets messages some time after they were sent or given up, and what customers and sellers were to be told of. */
@Component("oldMessages")
public class OldMessages {
    private static final int MOST_AT_ONCE = 1000;
    private static final String FORGET = """
            delete from notify_message where id in (
              select id from notify_message where done < now() - make_interval(days => :days)
              order by done limit :most for update skip locked)""";
    private static final String FORGET_CASES = """
            delete from notify_case where (vendor, kind, id) in (
              select vendor, kind, id from notify_case where changed < now() - make_interval(days => :days)
              order by changed limit :most for update skip locked)""";

    private final JdbcClient client;
    private final int days;

    OldMessages(JdbcClient client, @Value("${hub.retention.messages-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those whose days are over, a bounded number in a transaction; what waits to be sent stays. */
    public void forget() {
        Forgetting.olderThan(days, client, FORGET, MOST_AT_ONCE);
        Forgetting.olderThan(days, client, FORGET_CASES, MOST_AT_ONCE);
    }
}
