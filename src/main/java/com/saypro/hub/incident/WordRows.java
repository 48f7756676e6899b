package com.saypro.hub.incident;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Words by which an incident is found.
 *
 * @param incident its number
 * @param words what was said of it, see {@link Words}
 */
record WordRows(long incident, String[] words) {
    private static final String ADD = """
            insert into incident_words (incident, words)
            select incident, array_to_tsvector(string_to_array(words, ' ')) from unnest(?::bigint[], ?::text[])
              as w (incident, words)""";

    static void write(Connection connection, List<WordRows> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, rows).large(WordRows::incident).text(row -> String.join(" ", row.words));
            statement.executeUpdate();
        }
    }
}
