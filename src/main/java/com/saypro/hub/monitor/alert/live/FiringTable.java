package com.saypro.hub.monitor.alert.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Columns;
import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.engine.GroupKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** When which rule fired, and how long. */
final class FiringTable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FIRED = """
            insert into alert_firing (rule, grp, fields, severity, reading, value, bound, fired)
            select rule, grp, fields::jsonb, severity, reading, nullif(value, 'NaN')::float8, nullif(bound, 'NaN')::float8, fired
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
              as new (rule, grp, fields, severity, reading, value, bound, fired)""";
    private static final String RAISED = """
            update alert_firing set severity = raised.severity
            from unnest(?::text[], ?::text[], ?::text[]) as raised (rule, grp, severity)
            where alert_firing.rule = raised.rule and alert_firing.grp = raised.grp and recovered is null""";
    private static final String RECOVERED = """
            update alert_firing set recovered = well.at
            from unnest(?::text[], ?::text[], ?::timestamptz[]) as well (rule, grp, at)
            where alert_firing.rule = well.rule and alert_firing.grp = well.grp and recovered is null""";
    private static final String FORGET = "delete from alert_firing where recovered < now() - interval '400 days'";

    private final Connection connection;

    FiringTable(Connection connection) {
        this.connection = connection;
    }

    void write(List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FIRED)) {
            Columns.of(statement, only(changes, Change.What.FIRED))
                    .text(each -> each.rule().name())
                    .text(Change::group)
                    .text(FiringTable::fields)
                    .text(each -> each.severity().word())
                    .text(Change::text)
                    .text(each -> String.valueOf(each.value()))
                    .text(each -> String.valueOf(each.bound()))
                    .time(Change::at);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(RAISED)) {
            Columns.of(statement, only(changes, Change.What.RAISED))
                    .text(each -> each.rule().name())
                    .text(Change::group)
                    .text(each -> each.severity().word());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(RECOVERED)) {
            Columns.of(statement, only(changes, Change.What.RECOVERED))
                    .text(each -> each.rule().name())
                    .text(Change::group)
                    .time(Change::at);
            statement.executeUpdate();
        }
    }

    /** Those that are no more, as their rule is not. */
    void end(List<StateTable.Kept> over, Instant at) throws SQLException {
        if (!over.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(RECOVERED)) {
                Columns.of(statement, over)
                        .text(StateTable.Kept::rule)
                        .text(StateTable.Kept::group)
                        .time(each -> at);
                statement.executeUpdate();
            }
        }
    }

    void forget() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.executeUpdate();
        }
    }

    private static List<Change> only(List<Change> changes, Change.What what) {
        return changes.stream().filter(change -> change.what() == what).toList();
    }

    private static String fields(Change change) {
        try {
            return JSON.writeValueAsString(GroupKey.fields(change.rule(), change.group()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always writable", e);
        }
    }
}
