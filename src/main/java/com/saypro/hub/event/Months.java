package com.saypro.hub.event;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months that events and deliveries are kept in, each a table of its own: made ahead of their time, and dropped whole
 * when it is over. The books keep their counts.
 */
@Component("months")
public class Months implements InitializingBean {
    private static final String ROUTE = "retention-months";
    private static final String MAKE = """
            select make_month(month) from generate_series(
              date_trunc('month', now() - make_interval(days => :back)), now() + interval '2 months', '1 month') month""";

    private final JdbcClient client;
    private final int eventDays;
    private final int deliveryDays;

    /**
     * The days that events and that deliveries are kept. An event is kept at least as long as the delivery it was made
     * from, so that a delivery read again is known.
     */
    Months(
            JdbcClient client,
            @Value("${hub.retention.events-days}") int eventDays,
            @Value("${hub.retention.deliveries-days}") int deliveryDays) {
        this.client = client;
        this.eventDays = Math.max(eventDays, deliveryDays);
        this.deliveryDays = deliveryDays;
    }

    /** No event is recorded before its month is there. */
    @Override
    public void afterPropertiesSet() {
        makeAhead();
    }

    /** Makes this month, the two to come, and those of deliveries that Kafka may still hold. */
    public void makeAhead() {
        client.sql(MAKE).param("back", deliveryDays).query((row, index) -> true).list();
    }

    /** Drops the months that ended before their days; what is younger than those days always stays. */
    @Transactional
    public void forget() {
        drop("event", eventDays);
        drop("delivery", deliveryDays);
    }

    /** Says whether all rows are in their months: a row in none is forgotten by nobody, and slows the others down. */
    @Transactional(readOnly = true)
    public List<Finding> check() {
        long strays = client.sql("select (select count(*) from event_rest) + (select count(*) from delivery_rest)")
                .query(Long.class)
                .single();
        return List.of(
                strays == 0
                        ? Finding.cleared(fingerprint(), "auto", Instant.now())
                        : new Finding(fingerprint(), null, ROUTE, failure(strays), null, Instant.now(), null, null));
    }

    private void drop(String table, int days) {
        client.sql("select drop_months(cast(:table as regclass), now() - make_interval(days => :days))")
                .param("table", table)
                .param("days", days)
                .query(Integer.class)
                .single();
    }

    private static String fingerprint() {
        return Fingerprint.of(null, ROUTE, failure(0));
    }

    private static Failure failure(long strays) {
        return new Failure(
                "months",
                FailureClass.SYSTEM,
                Severity.WARNING,
                "no-month",
                strays + " events and deliveries are in no month; was a clock wrong?");
    }
}
