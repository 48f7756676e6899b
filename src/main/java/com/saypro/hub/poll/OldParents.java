package com.saypro.hub.poll;

import com.saypro.hub.event.Forgetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets whose items were read to the end, once the days of what was read are over. */
@Component("oldParents")
public class OldParents {
    private final JdbcClient client;
    private final int days;

    OldParents(JdbcClient client, @Value("${hub.retention.deliveries-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those older than their days, a bounded number in a transaction; should one be listed again, it is asked again. */
    public void forget() {
        Forgetting.rowsOlderThan(days, client, "poll_parent", "done");
    }
}
