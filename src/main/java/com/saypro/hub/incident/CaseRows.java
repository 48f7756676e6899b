package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes many incidents at once. */
final class CaseRows {
    private static final String ADD = """
            insert into incident (number, count, kept, last_seen, resolved_at, told_at, inhibited_by, held_by, silence,
              severity, found_severity, title, status, resolution, fingerprint, vendor, route, step, kind, class, category,
              first_seen)
            select * from unnest(?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])""";
    private static final String CHANGE = """
            update incident i set count = c.count, kept = c.kept, last_seen = c.last_seen, resolved_at = c.resolved_at,
              told_at = c.told_at, inhibited_by = c.inhibited_by, held_by = c.held_by, silence = c.silence,
              severity = c.severity, found_severity = c.found_severity, title = c.title, status = c.status,
              resolution = c.resolution,
              snoozed_until = case when c.status <> 'resolved' then i.snoozed_until end
            from unnest(?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[],
              ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as c (number, count, kept, last_seen, resolved_at, told_at, inhibited_by, held_by, silence, severity,
              found_severity, title, status, resolution)
            where i.number = c.number""";

    private CaseRows() {}

    /** Writes new incidents. */
    static void add(Connection connection, List<Case> cases) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            changing(statement, cases)
                    .text(each -> each.fingerprint)
                    .text(each -> each.traits().vendor())
                    .text(each -> each.traits().route())
                    .text(each -> each.traits().step())
                    .text(each -> each.traits().kind())
                    .text(each -> each.traits().failureClass())
                    .text(each -> each.traits().category())
                    .time(each -> each.firstSeen);
            statement.executeUpdate();
        }
    }

    /** Writes what has changed of incidents that were loaded. */
    static void change(Connection connection, List<Case> cases) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            changing(statement, cases);
            statement.executeUpdate();
        }
    }

    /** Their numbers, and what may change of them; in this order in both statements. */
    private static Columns<Case> changing(PreparedStatement statement, List<Case> cases) throws SQLException {
        return Columns.of(statement, cases)
                .large(each -> each.number)
                .large(each -> each.count)
                .number(each -> each.kept)
                .time(each -> each.lastSeen)
                .time(each -> each.resolvedAt)
                .time(each -> each.toldAt)
                .large(each -> each.inhibitedBy)
                .large(each -> each.heldBy)
                .large(each -> each.silence)
                .text(each -> each.severity.word())
                .text(each -> each.foundSeverity.word())
                .text(each -> each.title)
                .text(each -> each.status)
                .text(each -> each.resolution);
    }
}
