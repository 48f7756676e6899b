package com.saypro.hub.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import com.saypro.hub.event.Via;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the dead letters. */
@Component
class DeadLetterTable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LOCKS = 0x444C;
    private static final String KEEP = """
            insert into dead_letter (id, vendor, category, via, delivery, received, failed_at, step, class, severity, kind,
              reason, fingerprint, key, headers, payload, alone)
            values (:id, :vendor, :category, :via, :delivery, :received, :failedAt, :step, :class, :severity, :kind,
              :reason, :fingerprint, :key, :headers::jsonb, :payload, :alone)
            on conflict (id) do update set failed_at = excluded.failed_at, class = excluded.class,
              severity = excluded.severity, kind = excluded.kind, reason = excluded.reason,
              fingerprint = excluded.fingerprint, attempts = dead_letter.attempts + 1, status = 'open', closed_at = null
              where excluded.failed_at > dead_letter.failed_at""";

    private final JdbcClient client;

    DeadLetterTable(JdbcClient client) {
        this.client = client;
    }

    /** Keeps a letter; false when this very failure is kept already. */
    boolean keep(DeadLetter letter, String fingerprint) {
        int written = client.sql(KEEP)
                .param("id", letter.id())
                .param("vendor", letter.vendor())
                .param("category", letter.category().word())
                .param("via", letter.via().word())
                .param("delivery", letter.delivery())
                .param("received", Timestamp.from(letter.received()))
                .param("failedAt", Timestamp.from(letter.failedAt()))
                .param("step", letter.failure().step())
                .param("class", letter.failure().failureClass().word())
                .param("severity", letter.failure().severity().word())
                .param("kind", letter.failure().kind())
                .param("reason", letter.failure().reason())
                .param("fingerprint", fingerprint)
                .param("key", letter.key().replace('\0', ' '))
                .param("headers", write(letter.headers()))
                .param("payload", letter.payload())
                .param("alone", letter.alone())
                .update();
        return written > 0;
    }

    /** The fingerprint an open letter is kept under. */
    Optional<String> fingerprint(String id) {
        return client.sql("select fingerprint from dead_letter where id = :id and status = 'open' for update")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Closes an open letter; answers its fingerprint, or nothing when it was not open. */
    Optional<String> close(String id, String status) {
        return client.sql("""
                        update dead_letter set status = :status, closed_at = now()
                        where id = :id and status = 'open' returning fingerprint""")
                .param("id", id)
                .param("status", status)
                .query(String.class)
                .optional();
    }

    /** Lets one transaction at a time ask whether any letter of a fingerprint is still open. */
    void lock(String fingerprint) {
        client.sql("select pg_advisory_xact_lock(:room, hashtext(:fingerprint))")
                .param("room", LOCKS)
                .param("fingerprint", fingerprint)
                .query((row, index) -> true)
                .list();
    }

    /**
     * Closes a letter as replayed, unless it failed again since it was read: what it became may be quicker than the one who
     * closes it.
     */
    Optional<String> closeReplayed(DeadLetter letter) {
        return client.sql("""
                        update dead_letter set status = 'replayed', closed_at = now()
                        where id = :id and status = 'open' and failed_at <= :failedAt returning fingerprint""")
                .param("id", letter.id())
                .param("failedAt", Timestamp.from(letter.failedAt()))
                .query(String.class)
                .optional();
    }

    boolean anyOpen(String fingerprint) {
        return client.sql(
                        "select exists (select 1 from dead_letter where fingerprint = :fingerprint and status = 'open')")
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }

    void audit(String id, String who, String action, String result, String note) {
        client.sql("insert into dead_letter_action (dead_letter, who, action, result, note) values (?, ?, ?, ?, ?)")
                .params(id, who, action, result, note)
                .update();
    }

    static KeptDeadLetter read(ResultSet row, int number) throws SQLException {
        Failure failure = new Failure(
                row.getString("step"),
                FailureClass.of(row.getString("class")),
                Severity.of(row.getString("severity")),
                row.getString("kind"),
                row.getString("reason"));
        DeadLetter letter = new DeadLetter(
                row.getString("id"),
                row.getString("vendor"),
                Category.of(row.getString("category")),
                Via.of(row.getString("via")),
                row.getObject("delivery", UUID.class),
                Times.read(row, "received"),
                Times.read(row, "failed_at"),
                failure,
                row.getString("key"),
                headers(row.getString("headers")),
                row.getBytes("payload"),
                row.getBoolean("alone"));
        return new KeptDeadLetter(
                row.getLong("seq"),
                letter,
                row.getString("fingerprint"),
                row.getInt("attempts"),
                row.getString("status"),
                Times.read(row, "closed_at"));
    }

    private static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always writable", e);
        }
    }

    private static Map<String, String> headers(String json) throws SQLException {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("The dead letter's headers are not JSON", e);
        }
    }
}
