package com.saypro.hub.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Findings on their way to the incident tracker. They are written in the transaction that found them, and removed when they are
 * in Kafka: a hub that dies between leaves them to be sent again, some perhaps for a second time.
 */
@Component("findingsOutbox")
public class FindingsOutbox {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String ADD = "insert into finding_outbox (finding) select unnest(?::jsonb[])";
    /** One sends them at a time, and in their order: the end of a problem must not come before it. */
    private static final String TAKE = """
            update finding_outbox set taken = now()
            where seq in (select seq from finding_outbox order by seq limit 500 for update skip locked)
              and not exists (select from finding_outbox where taken > now() - interval '15 s')
            returning seq, finding::text""";

    /**
     * What is to be sent.
     *
     * @param findings in the order in which they were found
     * @param seqs their places in the outbox
     */
    public record Waiting(List<Finding> findings, List<Long> seqs) {}

    private record Row(long seq, String finding) {}

    private final JdbcClient client;

    FindingsOutbox(JdbcClient client) {
        this.client = client;
    }

    /** Enters findings in the transaction that found them. */
    public static void add(Connection connection, List<Finding> findings) throws SQLException {
        if (findings.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, findings).text(FindingsOutbox::write);
            statement.executeUpdate();
        }
    }

    /** Takes what waits, unless another is just sending it; what it did not send after 15 s is taken again. */
    public Waiting take() {
        List<Row> rows = new ArrayList<>(client.sql(TAKE).query(Row.class).list());
        rows.sort(Comparator.comparingLong(Row::seq));
        return new Waiting(
                rows.stream().map(row -> read(row.finding())).toList(),
                rows.stream().map(Row::seq).toList());
    }

    /** Forgets what was sent. */
    public void sent(Waiting waiting) {
        if (!waiting.seqs().isEmpty()) {
            client.sql("delete from finding_outbox where seq in (:seqs)")
                    .param("seqs", waiting.seqs())
                    .update();
        }
    }

    private static String write(Finding finding) {
        try {
            return JSON.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A finding is always writable", e);
        }
    }

    private static Finding read(String json) {
        try {
            return JSON.readValue(json, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written is readable", e);
        }
    }
}
