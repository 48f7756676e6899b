package com.saypro.hub.monitor.kpi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts events into the tables, in a transaction under the writer's lock. */
final class Counting {
    private Counting() {}

    static void add(Connection connection, Plan plan, List<Told> told) throws SQLException {
        List<Told> counted = told.stream()
                .filter(each -> plan.types().contains(each.event().type()))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        KnownValues values = new KnownValues(connection);
        Cells cells = plan.count(counted, new EntityTable(connection, plan), values);
        values.save();
        CellTable.add(connection, cells);
    }
}
