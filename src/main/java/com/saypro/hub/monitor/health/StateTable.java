package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How vendors did and do, in PostgreSQL. */
@Component
class StateTable {
    private final JdbcClient client;

    StateTable(JdbcClient client) {
        this.client = client;
    }

    /**
     * How a vendor does.
     *
     * @param vendor its folder name
     * @param change its state now
     */
    record Row(String vendor, Change change) {}

    List<Row> all() {
        return client.sql("select vendor, since as at, state, reasons from health_vendor order by vendor")
                .query((row, number) -> new Row(row.getString("vendor"), read(row)))
                .list();
    }

    /** A vendor's state changed. */
    void change(String vendor, Change change) {
        client.sql("""
                        insert into health_vendor (vendor, state, since, reasons) values (:vendor, :state, :at, :reasons)
                        on conflict (vendor) do update set state = excluded.state, since = excluded.since,
                          reasons = excluded.reasons""")
                .param("vendor", vendor)
                .param("state", change.state().word())
                .param("at", Times.written(change.at()))
                .param("reasons", change.reasons().toArray(String[]::new))
                .update();
        client.sql("""
                        insert into health_change (vendor, at, state, reasons) values (:vendor, :at, :state, :reasons)
                        on conflict (vendor, at) do update set state = excluded.state, reasons = excluded.reasons""")
                .param("vendor", vendor)
                .param("at", Times.written(change.at()))
                .param("state", change.state().word())
                .param("reasons", change.reasons().toArray(String[]::new))
                .update();
    }

    /** The same state has other reasons now. */
    void explain(String vendor, List<String> reasons) {
        client.sql("update health_vendor set reasons = :reasons where vendor = :vendor")
                .param("vendor", vendor)
                .param("reasons", reasons.toArray(String[]::new))
                .update();
    }

    /** A vendor's changes from the last one before a moment up to another, in order. */
    List<Change> changes(String vendor, Instant since, Instant until) {
        return client.sql("""
                        select at, state, reasons from health_change where vendor = :vendor and at < :until
                          and at >= coalesce((select max(at) from health_change where vendor = :vendor and at <= :since), :since)
                        order by at""")
                .param("vendor", vendor)
                .param("since", Times.written(since))
                .param("until", Times.written(until))
                .query((row, number) -> read(row))
                .list();
    }

    private static Change read(ResultSet row) throws SQLException {
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        return new Change(Times.read(row, "at"), State.of(row.getString("state")), List.of(reasons));
    }
}
