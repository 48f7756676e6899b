package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The flags, in the database. A payment is flagged once; whoever is behind several again after a month. */
final class FlagRows {
    private static final String ADD = """
            insert into risk_flag (vendor, about, subject, payment, at, score, severity, reasons)
            select vendor, about, subject, payment, at, score, severity, reasons::jsonb from unnest(?::text[], ?::text[],
              ?::text[], ?::text[], ?::timestamptz[], ?::int4[], ?::text[], ?::text[])
              as raised (vendor, about, subject, payment, at, score, severity, reasons)
            on conflict (vendor, about, subject) do update set payment = excluded.payment, at = excluded.at,
              score = excluded.score, severity = excluded.severity, reasons = excluded.reasons, number = default
              where risk_flag.about <> 'payment' and risk_flag.at < excluded.at - interval '30 days'
            returning vendor, about, subject""";

    private record Name(String vendor, String about, String subject) {
        static Name of(Flag flag) {
            return new Name(flag.vendor(), flag.about(), flag.subject());
        }
    }

    private FlagRows() {}

    /** Keeps flags, and answers those that are new. */
    static List<Raised> add(Connection connection, List<Raised> raised) throws SQLException {
        Map<Name, Raised> first = new HashMap<>();
        List<Raised> again = new ArrayList<>();
        for (Raised each : raised) {
            if (first.putIfAbsent(Name.of(each.flag()), each) != null) {
                again.add(each);
            }
        }
        List<Raised> fresh = new ArrayList<>();
        if (!first.isEmpty()) {
            add(connection, first, fresh);
            fresh.addAll(add(connection, again));
        }
        return fresh;
    }

    private static void add(Connection connection, Map<Name, Raised> first, List<Raised> fresh) throws SQLException {
        List<Flag> flags = first.values().stream().map(Raised::flag).toList();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, flags)
                    .text(Flag::vendor)
                    .text(Flag::about)
                    .text(Flag::subject)
                    .text(Flag::payment)
                    .time(Flag::at)
                    .number(Flag::score)
                    .text(flag -> flag.severity().word())
                    .text(flag -> RiskJson.write(flag.reasons()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(first.get(new Name(rows.getString(1), rows.getString(2), rows.getString(3))));
                }
            }
        }
    }
}
