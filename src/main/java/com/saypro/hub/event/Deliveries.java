package com.saypro.hub.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of each delivery. One row a delivery; an outcome only ever rises, see {@link Outcome}. */
@Component("deliveries")
public class Deliveries {
    private static final String SETTLE = """
            insert into delivery (id, vendor, via, received, outcome)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            order by 1
            on conflict (id) do update set outcome = excluded.outcome, settled = now()
              where array_position(?::text[], excluded.outcome) > array_position(?::text[], delivery.outcome)""";
    private static final String RANKED = "{ignored,deadLettered,duplicate,processed}";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Deliveries(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Books the deliveries that their mapping makes nothing of. */
    @Transactional
    public void ignored(Mapped mapped) {
        settle(mapped.ignored().stream()
                .map(delivery -> SettledDelivery.of(delivery, Outcome.IGNORED))
                .toList());
    }

    /** Books the deliveries of which nothing could be used. */
    @Transactional
    public void deadLettered(List<DeadLetter> deadLetters) {
        settle(deadLetters.stream()
                .filter(DeadLetter::alone)
                .map(SettledDelivery::deadLettered)
                .toList());
    }

    /** Lowers dead deliveries to ignored, because a replay found that today's mapping makes nothing of them. */
    @Transactional
    public void ignoredOnReplay(Mapped mapped) {
        if (!mapped.ignored().isEmpty()) {
            // In the order in which others lock them: of two at once the second waits, and neither for the other.
            client.sql("""
                            with dead as (select id from delivery where id in (:ids) and outcome = 'deadLettered'
                              order by id for update)
                            update delivery set outcome = 'ignored', settled = now() from dead where delivery.id = dead.id""")
                    .param("ids", mapped.ignored().stream().map(Delivery::id).toList())
                    .update();
        }
    }

    /** One delivery; empty while it is in flight. */
    public Optional<SettledDelivery> find(UUID id) {
        return client.sql("select * from delivery where id = :id")
                .param("id", id)
                .query(SettledDelivery::read)
                .optional();
    }

    /** The deliveries with these ids that are settled, the oldest first. */
    public List<SettledDelivery> find(Collection<UUID> ids) {
        return client.sql("select * from delivery where id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SettledDelivery::read)
                .list();
    }

    /** Deliveries of a vendor (null: of all) with an outcome (null: with any), newest first. */
    public Page<SettledDelivery> list(String vendor, String outcome, int limit, UUID cursor) {
        Where where = new Where()
                .and("vendor = :vendor", "vendor", vendor)
                .and("outcome = :outcome", "outcome", outcome)
                .and("id < :cursor", "cursor", cursor);
        List<SettledDelivery> found = client.sql(
                        "select * from delivery" + where.clause() + " order by id desc limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(SettledDelivery::read)
                .list();
        return Page.of(found, limit, SettledDelivery::id);
    }

    /** Books outcomes inside the caller's transaction; of several for one delivery the strongest counts. */
    void settle(List<SettledDelivery> all) {
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, SettledDelivery> strongest = all.stream()
                .collect(Collectors.toMap(SettledDelivery::id, each -> each, SettledDelivery::stronger, TreeMap::new));
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            write(connection, List.copyOf(strongest.values()));
            return null;
        });
    }

    private static void write(Connection connection, List<SettledDelivery> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            Columns.of(statement, rows)
                    .uuid(SettledDelivery::id)
                    .text(SettledDelivery::vendor)
                    .text(row -> row.via().word())
                    .time(SettledDelivery::received)
                    .text(row -> row.outcome().word());
            statement.setString(6, RANKED);
            statement.setString(7, RANKED);
            statement.executeUpdate();
        }
    }
}
