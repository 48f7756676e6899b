package com.saypro.hub.monitor.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up cells: whole days by their own rows, the rest by quarters of an hour. */
@Component
class CellReader {
    private static final String PIECE = """
            select at, vendor, dims, currency, line, count, sum, slots from kpi_cell
            where series = :series and %s and at >= :%s and at < :%s""";
    private static final String SUMS = """
            select %s as step, %s as name, currency, line, sum(count), sum(sum) from (%s) cells group by 1, 2, 3, 4""";
    private static final String SLOTS = """
            select %s as step, %s as name, currency, line, key::int, sum(value::bigint) from (%s) cells,
            jsonb_each_text(slots) group by 1, 2, 3, 4, 5""";

    private final JdbcClient client;

    CellReader(JdbcClient client) {
        this.client = client;
    }

    /** What was counted, by group and step. */
    Grid read(Lookup lookup, boolean spans) {
        Grid grid = new Grid();
        read(lookup, SUMS, (row, number) -> {
            counted(grid, row).add(row.getLong(5), row.getBigDecimal(6), null);
            return null;
        });
        if (spans) {
            read(lookup, SLOTS, (row, number) -> {
                counted(grid, row).sketch().add(row.getInt(5), row.getLong(6));
                return null;
            });
        }
        return grid;
    }

    /** Whether anything was ever counted of a vendor, or of any. */
    boolean knows(int series, String vendor, Instant until) {
        return client.sql("select exists (select from kpi_cell where series = :series and day and at < :until"
                        + (vendor == null ? "" : " and vendor = :vendor") + ")")
                .params(vendor == null ? Map.of() : Map.of("vendor", vendor))
                .param("series", series)
                .param("until", Timestamp.from(until))
                .query(Boolean.class)
                .single();
    }

    private static Amount counted(Grid grid, ResultSet row) throws SQLException {
        return grid.at(row.getString(2), row.getInt(1)).at(row.getString(3), row.getInt(4));
    }

    private void read(Lookup lookup, String sql, RowMapper<Void> reader) {
        Map<String, Object> parameters = lookup.parameters();
        String text = sql.formatted(step(lookup.window()), lookup.group(), pieces(lookup, parameters));
        client.sql(text).params(parameters).query(reader).list();
    }

    private static String step(Window window) {
        return window.step() == null
                ? "0"
                : "floor(extract(epoch from at - :since) / " + window.step().toSeconds() + ")::int";
    }

    private static String pieces(Lookup lookup, Map<String, Object> parameters) {
        Window window = lookup.window();
        boolean byDays = window.step() == null || window.step().toSeconds() % Cell.DAY == 0;
        Instant first = Cell.floor(window.since().plusSeconds(Cell.DAY).minusNanos(1), Cell.DAY);
        Instant last = Cell.floor(window.until(), Cell.DAY);
        parameters.put("since", Timestamp.from(window.since()));
        parameters.put("until", Timestamp.from(window.until()));
        List<String> pieces = new ArrayList<>();
        if (byDays && first.isBefore(last)) {
            parameters.put("first", Timestamp.from(first));
            parameters.put("last", Timestamp.from(last));
            pieces.add(PIECE.formatted("day", "first", "last"));
            pieces.add(PIECE.formatted("not day", "since", "first"));
            pieces.add(PIECE.formatted("not day", "last", "until"));
        } else {
            pieces.add(PIECE.formatted("not day", "since", "until"));
        }
        if (lookup.vendor() != null) {
            pieces.replaceAll(piece -> piece + " and vendor = :vendor");
        }
        return String.join(" union all ", pieces);
    }
}
