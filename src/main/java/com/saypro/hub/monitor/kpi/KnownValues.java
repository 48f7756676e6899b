package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.UncategorizedSQLException;

/** The values that dimensions have, at most fifty of each, read and added to in one transaction under the writer's lock. */
final class KnownValues implements Values {
    private static final int MOST = 50;
    private static final String READ = "select value from kpi_value where series = ? and dim = ?";
    private static final String ADD = """
            insert into kpi_value (series, dim, value) select * from unnest(?::int4[], ?::int4[], ?::text[])
            on conflict do nothing""";
    /** What was there when a transaction began to read stays there: a number is never given twice. */
    private static final Map<Dim, Set<String>> KEPT = new ConcurrentHashMap<>();

    private record Dim(int series, int dim) {}

    private record Added(Dim dim, String value) {}

    private final Connection connection;
    private final Map<Dim, Set<String>> read = new HashMap<>();
    private final List<Added> added = new ArrayList<>();

    KnownValues(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String of(int series, int dim, String value) {
        Dim of = new Dim(series, dim);
        Set<String> kept = KEPT.getOrDefault(of, Set.of());
        if (kept.contains(value)) {
            return value;
        }
        if (kept.size() >= MOST) {
            return Dims.OTHER;
        }
        Set<String> now = read.computeIfAbsent(of, this::read);
        if (now.contains(value)) {
            return value;
        }
        if (now.size() >= MOST) {
            return Dims.OTHER;
        }
        now.add(value);
        added.add(new Added(of, value));
        return value;
    }

    private Set<String> read(Dim dim) {
        Set<String> values = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, dim.series());
            statement.setInt(2, dim.dim());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Read values", READ, e);
        }
        KEPT.put(dim, Set.copyOf(values));
        return values;
    }

    /** Keeps the new ones. */
    void save() throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, added)
                    .number(each -> each.dim().series())
                    .number(each -> each.dim().dim())
                    .text(Added::value);
            statement.executeUpdate();
        }
    }
}
