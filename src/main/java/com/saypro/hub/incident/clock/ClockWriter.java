package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps readings, what comes next, and what an incident shows of them: so many statements, whatever the number of incidents. */
@Component
class ClockWriter {
    private static final String CLOCKS = """
            insert into incident_clock (incident, clock, state, started, due, ended, unneeded, paused, maintained, turns, told,
              reading)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
              ?::bool[], ?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::jsonb[])
            on conflict (incident, clock) do update set state = excluded.state, due = excluded.due, ended = excluded.ended,
              unneeded = excluded.unneeded, paused = excluded.paused, maintained = excluded.maintained, turns = excluded.turns,
              told = excluded.told, reading = excluded.reading""";
    private static final String LOOKS = """
            insert into incident_look (incident, next, unclocked) select * from unnest(?::bigint[], ?::timestamptz[], ?::bool[])
            on conflict (incident) do update set next = excluded.next, unclocked = excluded.unclocked""";
    private static final String SHOWN = """
            update incident i set due = s.due, breached = s.breached
            from unnest(?::bigint[], ?::timestamptz[], ?::bool[]) as s (number, due, breached)
            where i.number = s.number and (i.due is distinct from s.due or i.breached <> s.breached)""";

    private final JdbcTemplate jdbc;

    ClockWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Look> looks) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            clocks(
                    connection,
                    looks.stream()
                            .flatMap(look -> look.clocks().stream())
                            .filter(clock -> !clock.isAsKept())
                            .toList());
            looks(connection, looks);
            shown(connection, looks);
            return null;
        });
    }

    private static void clocks(Connection connection, List<LookedClock> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CLOCKS)) {
            Columns.of(statement, changed)
                    .large(clock -> clock.facts().incident())
                    .text(clock -> clock.reading().clock().word())
                    .text(clock -> clock.reading().state().word())
                    .time(clock -> clock.reading().started())
                    .time(clock -> clock.reading().due())
                    .time(clock -> clock.reading().ended())
                    .truth(clock -> clock.reading().unneeded())
                    .large(clock -> clock.reading().paused().toSeconds())
                    .large(clock -> clock.reading().maintained().toSeconds())
                    .number(clock -> clock.facts().turns().size())
                    .text(clock -> String.join(" ", clock.told()))
                    .text(clock -> ReadingJson.write(clock.reading()));
            statement.executeUpdate();
        }
    }

    private static void looks(Connection connection, List<Look> looks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOKS)) {
            Columns.of(statement, looks)
                    .large(look -> look.facts().incident())
                    .time(Look::next)
                    .truth(look -> look.clocks().isEmpty());
            statement.executeUpdate();
        }
    }

    private static void shown(Connection connection, List<Look> looks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHOWN)) {
            Columns.of(statement, looks)
                    .large(look -> look.facts().incident())
                    .time(Look::due)
                    .truth(Look::isBreached);
            statement.executeUpdate();
        }
    }
}
