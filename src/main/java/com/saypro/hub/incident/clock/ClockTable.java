package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what clocks are read from. */
@Component
class ClockTable {
    private static final String INCIDENTS = """
            select i.number, i.vendor, i.category, i.severity, i.title, i.first_seen, i.status, l.unclocked
            from incident i left join incident_look l on l.incident = i.number
            where i.number in (:numbers) order by i.number\s""";
    private static final String TURNS = """
            select incident, at, who, action from incident_entry
            where incident in (:numbers) and (action in ('reopened', 'acknowledged', 'resolved', 'resumed')
              or action like 'paused: %') order by seq""";
    private static final String CLOCKS =
            "select incident, clock, turns, told, reading::text from incident_clock where incident in (:numbers)";

    private final JdbcClient client;

    ClockTable(JdbcClient client) {
        this.client = client;
    }

    /** What is known of incidents. */
    List<ClockFacts> read(Collection<Long> numbers) {
        return read(numbers, "");
    }

    /** What is known of incidents that nobody else may then change before this transaction ends. */
    List<ClockFacts> lock(Collection<Long> numbers) {
        return read(numbers, "for no key update of i");
    }

    /** The same, without those that another is just changing. */
    List<ClockFacts> lockFree(Collection<Long> numbers) {
        return read(numbers, "for no key update of i skip locked");
    }

    private List<ClockFacts> read(Collection<Long> numbers, String lock) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Turn>> turns = new HashMap<>();
        Map<Long, Map<ClockKind, StoredClock>> clocks = new HashMap<>();
        List<ClockFacts> facts = client.sql(INCIDENTS + lock)
                .param("numbers", numbers)
                .query((row, index) -> facts(row, turns, clocks))
                .list();
        client.sql(TURNS).param("numbers", numbers).query(row -> {
            Turn.of(Times.read(row, "at"), row.getString("who"), row.getString("action"))
                    .ifPresent(turns.get(row.getLong("incident"))::add);
        });
        client.sql(CLOCKS).param("numbers", numbers).query(row -> {
            clocks.get(row.getLong("incident")).put(kind(row), stored(row));
        });
        return facts;
    }

    private static ClockFacts facts(
            ResultSet row, Map<Long, List<Turn>> turns, Map<Long, Map<ClockKind, StoredClock>> clocks)
            throws SQLException {
        long number = row.getLong("number");
        return new ClockFacts(
                number,
                row.getString("vendor"),
                Optional.ofNullable(row.getString("category")).map(Category::of).orElse(null),
                Severity.of(row.getString("severity")),
                row.getString("title"),
                Times.read(row, "first_seen"),
                row.getString("status").equals("resolved"),
                row.getBoolean("unclocked"),
                turns.computeIfAbsent(number, none -> new ArrayList<>()),
                clocks.computeIfAbsent(number, none -> new EnumMap<>(ClockKind.class)));
    }

    private static ClockKind kind(ResultSet row) throws SQLException {
        return ClockKind.valueOf(row.getString("clock").toUpperCase(Locale.ROOT));
    }

    private static StoredClock stored(ResultSet row) throws SQLException {
        String told = row.getString("told");
        return new StoredClock(
                ReadingJson.read(row.getString("reading")),
                row.getInt("turns"),
                told.isEmpty() ? Set.of() : Set.of(told.split(" ")));
    }
}
