package com.saypro.hub.notify;

import com.saypro.hub.event.Forgetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets messages some time after they were sent or given up, and what customers and sellers were to be told of. */
@Component("oldMessages")
public class OldMessages {
    private final JdbcClient client;
    private final int days;

    OldMessages(JdbcClient client, @Value("${hub.retention.messages-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those whose days are over, a bounded number in a transaction; what waits to be sent stays. */
    public void forget() {
        Forgetting.rowsOlderThan(days, client, "notify_message", "done");
        Forgetting.rowsOlderThan(days, client, "notify_case", "changed");
    }
}
