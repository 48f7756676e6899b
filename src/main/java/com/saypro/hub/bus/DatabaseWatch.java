package com.saypro.hub.bus;

import com.saypro.hub.event.Findings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices when PostgreSQL does not answer. */
@Component
class DatabaseWatch {
    private final JdbcClient client;
    private final Outage outage;

    DatabaseWatch(JdbcClient client, Findings findings) {
        this.client = client;
        this.outage = new Outage(findings, "database-watch", "postgresql");
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        try {
            client.sql("select 1").query(Integer.class).single();
            outage.ends();
        } catch (DataAccessException e) {
            outage.begins("PostgreSQL does not answer; deliveries are taken and wait in Kafka");
        }
    }
}
