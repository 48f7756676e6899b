package com.saypro.hub.poll;

import com.saypro.hub.event.Forgetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets whose items were read to the end, once the days of what was read are over. */
@Component("oldParents")
public class OldParents {
    private static final int MOST_AT_ONCE = 10_000;
    private static final String FORGET = """
            delete from poll_parent where ctid = any (array(
              select ctid from poll_parent where done < now() - make_interval(days => :days)
              limit :most for update skip locked))""";

    private final JdbcClient client;
    private final int days;

    OldParents(JdbcClient client, @Value("${hub.retention.deliveries-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Forgets those older than their days, a bounded number in a transaction; should one be listed again, it is asked again. */
    public void forget() {
        Forgetting.olderThan(days, client, FORGET, MOST_AT_ONCE);
    }
}
