package com.saypro.hub.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where shapes are kept, for the next start and for other hubs. */
@Component
class ShapeTable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient client;

    ShapeTable(JdbcClient client) {
        this.client = client;
    }

    /** A topic's shape, locked until the caller's transaction ends: of two hubs one learns after the other. */
    KnownShape lock(String vendor, String topic, Instant now) {
        client.sql("""
                        insert into payload_shape (vendor, topic, known) values (:vendor, :topic, cast(:known as json))
                        on conflict do nothing""")
                .param("vendor", vendor)
                .param("topic", topic)
                .param("known", new KnownShape(now).toJson().toString())
                .update();
        String known = client.sql(
                        "select known from payload_shape where vendor = :vendor and topic = :topic for update")
                .param("vendor", vendor)
                .param("topic", topic)
                .query(String.class)
                .single();
        try {
            return KnownShape.parse(JSON.readTree(known));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The table holds a shape that is not JSON", e);
        }
    }

    void keep(String vendor, String topic, KnownShape shape) {
        client.sql("update payload_shape set known = cast(:known as json) where vendor = :vendor and topic = :topic")
                .param("known", shape.toJson().toString())
                .param("vendor", vendor)
                .param("topic", topic)
                .update();
    }

    /**
     * Counts the payloads that a vendor made by a version of its API.
     *
     * @return how many it had made by others when this one was new; 0 when it was known
     */
    long countVersion(String vendor, String version, int payloads) {
        int known = client.sql("""
                        update payload_version set payloads = payloads + :payloads
                        where vendor = :vendor and version = :version""")
                .param("payloads", payloads)
                .param("vendor", vendor)
                .param("version", version)
                .update();
        if (known > 0) {
            return 0;
        }
        long others = client.sql("select coalesce(sum(payloads), 0) from payload_version where vendor = :vendor")
                .param("vendor", vendor)
                .query(Long.class)
                .single();
        int added = client.sql("""
                        insert into payload_version (vendor, version, payloads) values (:vendor, :version, :payloads)
                        on conflict do nothing""")
                .param("vendor", vendor)
                .param("version", version)
                .param("payloads", payloads)
                .update();
        return added > 0 ? others : 0;
    }
}
