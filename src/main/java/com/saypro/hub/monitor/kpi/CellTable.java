package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of what was counted: by quarter of an hour, and again by day. */
final class CellTable {
    private static final String ADD = """
            insert into kpi_cell as kept (series, day, at, vendor, dims, currency, line, count, sum, slots)
            select series, day, at, vendor, dims, currency, line, count, sum::numeric, slots::jsonb
            from unnest(?::int4[], ?::bool[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int8[],
              ?::text[], ?::text[]) as added (series, day, at, vendor, dims, currency, line, count, sum, slots)
            on conflict (series, day, at, vendor, dims, currency, line) do update set count = kept.count + excluded.count,
              sum = kept.sum + excluded.sum, slots = kpi_slots(kept.slots, excluded.slots)""";

    private record Row(boolean day, Cell cell, Amount amount) {}

    private CellTable() {}

    static void add(Connection connection, Cells cells) throws SQLException {
        List<Row> rows = new ArrayList<>();
        rows(rows, false, cells.quarters());
        rows(rows, true, cells.days());
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, rows)
                    .number(row -> row.cell().series())
                    .truth(Row::day)
                    .time(row -> row.cell().at())
                    .text(row -> row.cell().vendor())
                    .text(row -> row.cell().dims())
                    .text(row -> row.cell().currency())
                    .number(row -> row.cell().line())
                    .large(row -> row.amount().count())
                    .text(row -> row.amount().sum().toString())
                    .text(row -> row.amount().slots());
            statement.executeUpdate();
        }
    }

    private static void rows(List<Row> rows, boolean day, Map<Cell, Amount> amounts) {
        amounts.forEach((cell, amount) -> {
            if (!amount.isNothing()) {
                rows.add(new Row(day, cell, amount));
            }
        });
    }
}
