package com.saypro.hub.monitor.health.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Delivery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of the preferred gateway on their way to Kafka. They are written with the change, and removed when they are in
 * Kafka: a hub that dies between leaves them to be sent again.
 */
@Component("gatewayOutbox")
public class GatewayOutbox {
    /** One sends them at a time, and in their order. */
    private static final String TAKE = """
            update gateway_outbox set taken = now()
            where seq in (select seq from gateway_outbox order by seq limit 100 for update skip locked)
              and not exists (select from gateway_outbox where taken > now() - interval '15 s')
            returning seq, told::text""";

    private final JdbcClient client;

    GatewayOutbox(JdbcClient client) {
        this.client = client;
    }

    /**
     * A change that waits.
     *
     * @param seq its place
     * @param told a CloudEvent in structured mode
     */
    public record Waiting(long seq, String told) {}

    /** Enters a change in the caller's transaction. */
    void add(String before, Preference after, Instant now) {
        ObjectNode data = GatewayTable.JSON.valueToTree(after);
        data.put("before", before);
        ObjectNode event = GatewayTable.JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", Delivery.newId().toString())
                .put("source", "/hub/gateways")
                .put("type", "gateway.preferred")
                .put("subject", after.category())
                .put("time", now.toString())
                .put("datacontenttype", "application/json")
                .set("data", data);
        client.sql("insert into gateway_outbox (told) values (:told::jsonb)")
                .param("told", event.toString())
                .update();
    }

    /** Takes what waits, in order, unless another is just sending it; what it did not send after 15 s is taken again. */
    public List<Waiting> take() {
        return client.sql(TAKE).query(Waiting.class).list().stream()
                .sorted(Comparator.comparingLong(Waiting::seq))
                .toList();
    }

    /** Forgets what was sent. */
    public void sent(Waiting waiting) {
        client.sql("delete from gateway_outbox where seq = :seq")
                .param("seq", waiting.seq())
                .update();
    }
}
