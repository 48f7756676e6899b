package com.saypro.hub.monitor.health.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.saypro.hub.event.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which gateway is preferred, in PostgreSQL. */
@Component
class GatewayTable {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final long LOOKS = 0x47415445;

    private final JdbcClient client;

    GatewayTable(JdbcClient client) {
        this.client = client;
    }

    /**
     * What was seen at the last look.
     *
     * @param standing what is preferred
     * @param ranking the gateways, the best first
     * @param at when that was
     */
    record Look(Standing standing, List<Gateway> ranking, Instant at) {}

    /** Whether it is this hub's turn to look, up to the end of the transaction. */
    boolean isMine() {
        return client.sql("select pg_try_advisory_xact_lock(" + LOOKS + ")")
                .query(Boolean.class)
                .single();
    }

    Optional<Look> last(String category) {
        return client.sql("select standing::text, ranking::text, at from health_gateway where category = :category")
                .param("category", category)
                .query((row, number) -> new Look(
                        parse(row.getString(1), new TypeReference<Standing>() {}),
                        parse(row.getString(2), new TypeReference<List<Gateway>>() {}),
                        Times.read(row, 3)))
                .optional();
    }

    void write(String category, Look look) {
        client.sql("""
                        insert into health_gateway (category, standing, ranking, at)
                        values (:category, :standing::jsonb, :ranking::jsonb, :at)
                        on conflict (category) do update set standing = excluded.standing, ranking = excluded.ranking,
                          at = excluded.at""")
                .param("category", category)
                .param("standing", json(look.standing()))
                .param("ranking", json(look.ranking()))
                .param("at", Times.written(look.at()))
                .update();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is always writable", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
