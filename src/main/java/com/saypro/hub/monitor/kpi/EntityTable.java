package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * The table of what is remembered of entities, in a transaction under the writer's lock: a row each, for all series. What is
 * counted in one batch is loaded once and saved once.
 */
final class EntityTable implements Memory {
    private static final String LOAD =
            "select entity, marks from kpi_entity join unnest(?::uuid[]) as asked (entity) using (entity)";
    private static final String SAVE = """
            insert into kpi_entity as kept (entity, until, marks)
            select entity, now() + seconds * interval '1 second', marks
            from unnest(?::uuid[], ?::int8[], ?::text[]) as saved (entity, seconds, marks)
            order by entity on conflict (entity) do update set until = greatest(kept.until, excluded.until),
              marks = excluded.marks""";

    private record Row(UUID id, Duration horizon, Kept kept) {}

    private final Connection connection;
    private final Plan plan;
    private final Map<UUID, Kept> loaded = new HashMap<>();

    /** @param plan what is counted, which says how long it is remembered */
    EntityTable(Connection connection, Plan plan) {
        this.connection = connection;
        this.plan = plan;
    }

    @Override
    public Map<Entity, Marks> load(Collection<Entity> entities) {
        Set<UUID> ids = new HashSet<>();
        entities.forEach(entity -> ids.add(entity.id()));
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            Columns.of(statement, List.copyOf(ids)).uuid(id -> id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loaded.put(rows.getObject(1, UUID.class), Kept.read(rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Load entities", LOAD, e);
        }
        Map<Entity, Marks> marks = new HashMap<>();
        entities.forEach(entity -> {
            Kept kept = loaded.get(entity.id());
            if (kept != null) {
                marks.put(entity, kept.marks(entity.series()));
            }
        });
        return marks;
    }

    @Override
    public void save(Map<Entity, Marks> marks) {
        Set<UUID> changed = new HashSet<>();
        marks.forEach((entity, each) -> {
            loaded.computeIfAbsent(entity.id(), fresh -> new Kept()).put(entity.series(), each);
            changed.add(entity.id());
        });
        List<Row> rows = changed.stream().map(this::row).toList();
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            Columns.of(statement, rows)
                    .uuid(Row::id)
                    .large(row -> row.horizon().toSeconds())
                    .text(row -> row.kept().toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Save entities", SAVE, e);
        }
    }

    private Row row(UUID id) {
        Kept kept = loaded.get(id);
        return new Row(id, plan.horizon(kept.series()), kept);
    }
}
