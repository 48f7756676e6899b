package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a transaction wrote down to be sent when it has ended. One sends at a time, and in the order of the rows: the end of
 * something must not come before it. A sender that dies leaves its rows to be sent again.
 *
 * @param <T> what is sent; lies in the table as JSON
 */
public final class Outbox<T> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String TAKE = """
            update %1$s set taken = now()
            where seq in (select seq from %1$s order by seq limit 500 for update skip locked)
              and not exists (select from %1$s where taken > now() - interval '15 s')
            returning seq, %2$s::text as item""";

    /**
     * What is to be sent.
     *
     * @param items in the order in which they were written
     * @param seqs their places in the table
     */
    public record Waiting<T>(List<T> items, List<Long> seqs) {}

    private record Row(long seq, String item) {}

    private final JdbcClient client;
    private final Class<T> type;
    private final String take;
    private final String forget;

    /**
     * @param table a table with the columns {@code seq}, which rises, and {@code taken}
     * @param column its column of type {@code jsonb}
     */
    public Outbox(JdbcClient client, Class<T> type, String table, String column) {
        this.client = client;
        this.type = type;
        this.take = String.format(TAKE, table, column);
        this.forget = "delete from " + table + " where seq in (:seqs)";
    }

    /** Takes what waits, unless another is just sending it; what it did not send after 15 s is taken again. */
    public Waiting<T> take() {
        List<Row> rows = new ArrayList<>(client.sql(take).query(Row.class).list());
        rows.sort(Comparator.comparingLong(Row::seq));
        return new Waiting<>(
                rows.stream().map(row -> read(row.item())).toList(),
                rows.stream().map(Row::seq).toList());
    }

    /** Forgets what was sent. */
    public void sent(List<Long> seqs) {
        if (!seqs.isEmpty()) {
            client.sql(forget).param("seqs", seqs).update();
        }
    }

    /** An item as it lies in the table. */
    public static String write(Object item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is sent is always writable", e);
        }
    }

    private T read(String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
