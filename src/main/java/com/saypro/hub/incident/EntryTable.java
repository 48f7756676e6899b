package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The histories of incidents, to which entries are added and nothing else; whoever keeps the clocks hears of them. */
@Component
class EntryTable {
    private static final String ADD = """
            insert into incident_entry (incident, who, via, action, note, before, after)
            select incident, who, via, action, note, before, after
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              with ordinality as e (incident, who, via, action, note, before, after, place) order by place""";

    /** What is to be entered. */
    record Line(long incident, Actor actor, String action, String note, String before, String after) {}

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Clockwork> clockwork;

    EntryTable(JdbcTemplate jdbc, ObjectProvider<Clockwork> clockwork) {
        this.jdbc = jdbc;
        this.clockwork = clockwork;
    }

    void add(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                Columns.of(statement, lines)
                        .large(Line::incident)
                        .text(line -> line.actor().name())
                        .text(line -> line.actor().via())
                        .text(Line::action)
                        .text(line -> blankToNull(line.note()))
                        .text(Line::before)
                        .text(Line::after);
                return statement.executeUpdate();
            }
        });
        List<String> numbers = lines.stream()
                .map(Line::incident)
                .distinct()
                .map(Incident::number)
                .toList();
        clockwork.ifAvailable(clocks -> clocks.look(numbers));
    }

    private static String blankToNull(String note) {
        return note == null || note.isBlank() ? null : note;
    }
}
