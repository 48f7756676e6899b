package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Forgetting;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what nobody did for as long as events are kept. Flags stay. */
@Component("oldRisk")
public class OldRisk {
    private static final int MOST = 10_000;
    private static final List<String> DELETES = List.of(
            delete("risk_payment", "at"),
            delete("risk_link", "at"),
            delete("risk_usual", "seen"),
            delete("risk_trail", "seen"));

    private final JdbcClient client;
    private final int days;

    OldRisk(JdbcClient client, @Value("${hub.retention.events-days}") int days) {
        this.client = client;
        this.days = days;
    }

    /** Deletes it. */
    public void forget() {
        DELETES.forEach(delete -> Forgetting.olderThan(days, client, delete, MOST));
    }

    private static String delete(String table, String time) {
        return "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + time
                + " < now() - make_interval(days => :days) limit :most))";
    }
}
