package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Findings on their way to the incident tracker. They are written in the transaction that found them, and removed when they are
 * in Kafka: a hub that dies between leaves them to be sent again, some perhaps for a second time.
 */
@Component("findingsOutbox")
public class FindingsOutbox {
    private static final String ADD = "insert into finding_outbox (finding) select unnest(?::jsonb[])";

    /**
     * What is to be sent.
     *
     * @param findings in the order in which they were found
     * @param seqs their places in the outbox
     */
    public record Waiting(List<Finding> findings, List<Long> seqs) {}

    private final Outbox<Finding> outbox;

    FindingsOutbox(JdbcClient client) {
        this.outbox = new Outbox<>(client, Finding.class, "finding_outbox", "finding");
    }

    /** Enters findings in the transaction that found them. */
    public static void add(Connection connection, List<Finding> findings) throws SQLException {
        if (findings.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, findings).text(Outbox::write);
            statement.executeUpdate();
        }
    }

    /** Takes what waits, unless another is just sending it; what it did not send after 15 s is taken again. */
    public Waiting take() {
        Outbox.Waiting<Finding> waiting = outbox.take();
        return new Waiting(waiting.items(), waiting.seqs());
    }

    /** Forgets what was sent. */
    public void sent(Waiting waiting) {
        outbox.sent(waiting.seqs());
    }
}
