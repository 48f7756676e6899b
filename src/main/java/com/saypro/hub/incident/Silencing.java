package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes on incidents the silence that is on them. */
@Component
class Silencing {
    private static final String OF = """
            select number, silence from (
              select number, incident_silence_of(vendor, step, kind, severity) as silence
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]) as c (number, vendor, step, kind, severity)
              where exists (select from incident_silence where ends > now())) asked
            where silence is not null""";

    private final JdbcTemplate jdbc;

    Silencing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void look(List<Case> cases) {
        Map<Long, Long> silences = jdbc.execute((ConnectionCallback<Map<Long, Long>>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OF)) {
                Columns.of(statement, cases)
                        .large(each -> each.number)
                        .text(each -> each.traits().vendor())
                        .text(each -> each.traits().step())
                        .text(each -> each.traits().kind())
                        .text(each -> each.traits().severity());
                Map<Long, Long> found = new HashMap<>();
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getLong(2));
                }
                return found;
            }
        });
        cases.forEach(each -> each.silence = silences.get(each.number));
    }
}
