package com.saypro.hub.monitor.alert.live;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import com.saypro.hub.monitor.alert.engine.AlertState;
import com.saypro.hub.monitor.alert.engine.Engine.Moved;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where the alerts stand that are not well. */
final class StateTable {
    private static final String ALL = "select * from alert_state";
    private static final String WRITE = """
            insert into alert_state (rule, grp, per, pending, firing, recovering, severity, reading)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
              ?::text[], ?::text[])
            on conflict (rule, grp) do update set per = excluded.per, pending = excluded.pending, firing = excluded.firing,
              recovering = excluded.recovering, severity = excluded.severity, reading = excluded.reading""";
    private static final String DELETE = """
            delete from alert_state using unnest(?::text[], ?::text[]) as well (rule, grp)
            where alert_state.rule = well.rule and alert_state.grp = well.grp""";

    private final Connection connection;

    /** An alert as it was kept. */
    record Kept(String rule, String group, String per, AlertState state) {}

    StateTable(Connection connection) {
        this.connection = connection;
    }

    /** By which fields a rule makes its groups, as a text. */
    static String per(AlertRule rule) {
        return rule.per() + (rule.watches().measure().isMoney() ? " and currency" : "");
    }

    List<Kept> all() throws SQLException {
        List<Kept> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                AlertState state = new AlertState(
                        Times.read(rows, "pending"),
                        Times.read(rows, "firing"),
                        Times.read(rows, "recovering"),
                        Severity.of(rows.getString("severity")),
                        rows.getString("reading"));
                all.add(new Kept(rows.getString("rule"), rows.getString("grp"), rows.getString("per"), state));
            }
        }
        return all;
    }

    void write(List<Moved> moved) throws SQLException {
        List<Moved> ill = moved.stream().filter(each -> each.state() != null).toList();
        if (!ill.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                Columns.of(statement, ill)
                        .text(each -> each.rule().name())
                        .text(Moved::group)
                        .text(each -> per(each.rule()))
                        .time(each -> each.state().pending())
                        .time(each -> each.state().firing())
                        .time(each -> each.state().recovering())
                        .text(each -> each.state().severity().word())
                        .text(each -> each.state().text());
                statement.executeUpdate();
            }
        }
        delete(moved.stream()
                .filter(each -> each.state() == null)
                .map(each -> new Kept(each.rule().name(), each.group(), null, null))
                .toList());
    }

    void delete(List<Kept> over) throws SQLException {
        if (!over.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
                Columns.of(statement, over).text(Kept::rule).text(Kept::group);
                statement.executeUpdate();
            }
        }
    }
}
