package com.saypro.hub.monitor.kpi;

import com.saypro.hub.monitor.Writing;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes series away, with all that was counted for them. What was remembered of entities goes when it is their time. */
@Component
class Removal {
    private static final List<String> TABLES = List.of("kpi_cell", "kpi_value");

    private final Writing writing;

    Removal(Writing writing) {
        this.writing = writing;
    }

    /** Those that no hub wanted for a day. */
    void unwanted() {
        writing.run(connection -> remove(connection, "wanted_at < now() - interval '1 day'"));
    }

    /** Those whose making was cut short. */
    void unfinished() {
        writing.run(connection -> remove(connection, "building"));
    }

    private static void remove(Connection connection, String which) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("delete from kpi_series where " + which + " returning number");
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            if (numbers.isEmpty()) {
                return;
            }
            statement.execute(
                    "delete from kpi_told t where not exists (select from kpi_series s where s.round = t.round)");
        }
        Array array = connection.createArrayOf("int4", numbers.toArray());
        for (String table : TABLES) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where series = any (?)")) {
                delete.setArray(1, array);
                delete.executeUpdate();
            }
        }
    }
}
