package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.UncategorizedSQLException;

/** The table of what is remembered of entities, in a transaction under the writer's lock. */
final class EntityTable implements Memory {
    private static final String LOAD = """
            select series, entity, marks from kpi_entity
            join unnest(?::int4[], ?::uuid[]) as asked (series, entity) using (series, entity)""";
    private static final String SAVE = """
            insert into kpi_entity as kept (series, entity, touched, marks)
            select series, entity, now(), marks from unnest(?::int4[], ?::uuid[], ?::text[]) as saved (series, entity, marks)
            order by series, entity on conflict (series, entity) do update set touched = now(), marks = excluded.marks""";

    private record Key(int series, UUID id) {}

    private final Connection connection;

    EntityTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<Entity, Marks> load(Collection<Entity> entities) {
        Map<Key, Entity> byKey = new HashMap<>();
        entities.forEach(entity -> byKey.put(new Key(entity.series(), entity.id()), entity));
        Map<Entity, Marks> loaded = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            Columns.of(statement, List.copyOf(entities)).number(Entity::series).uuid(Entity::id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Key key = new Key(rows.getInt(1), rows.getObject(2, UUID.class));
                    loaded.put(byKey.get(key), Marks.read(rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Load entities", LOAD, e);
        }
        return loaded;
    }

    @Override
    public void save(Map<Entity, Marks> marks) {
        List<Map.Entry<Entity, Marks>> rows = List.copyOf(marks.entrySet());
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            Columns.of(statement, rows)
                    .number(row -> row.getKey().series())
                    .uuid(row -> row.getKey().id())
                    .text(row -> row.getValue().toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Save entities", SAVE, e);
        }
    }
}
