package com.saypro.hub.monitor.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where the alerts stand, and when they fired. */
@Component("alertFirings")
class FiringRows {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String OPEN =
            "select * from alert_firing where recovered is null order by fired desc, id desc";
    private static final String LAST =
            "select * from alert_firing where rule = :rule order by fired desc, id desc limit :limit";
    private static final String PENDING =
            "select rule, count(*) as number from alert_state where firing is null group by rule";
    private static final String COUNTS = """
            select rule, max(fired) as last, count(*) filter (where fired > now() - interval '30 days') as number
            from alert_firing group by rule""";

    private final JdbcClient client;

    /** When a rule last fired, and how often in the last 30 days. */
    record Count(Instant last, int number) {}

    FiringRows(JdbcClient client) {
        this.client = client;
    }

    Map<String, List<FiringGroup>> open() {
        return client.sql(OPEN).query((row, number) -> Map.entry(row.getString("rule"), read(row))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<FiringGroup> last(String rule, int limit) {
        return client.sql(LAST)
                .param("rule", rule)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    Map<String, Integer> pending() {
        return client
                .sql(PENDING)
                .query((row, number) -> Map.entry(row.getString("rule"), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Count> counts() {
        return client
                .sql(COUNTS)
                .query((row, number) ->
                        Map.entry(row.getString("rule"), new Count(Times.read(row, "last"), row.getInt("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FiringGroup read(ResultSet row) throws SQLException {
        try {
            return new FiringGroup(
                    JSON.readValue(row.getString("fields"), new TypeReference<LinkedHashMap<String, String>>() {}),
                    row.getString("severity"),
                    row.getString("reading"),
                    row.getObject("value", Double.class),
                    row.getObject("bound", Double.class),
                    Times.read(row, "fired"),
                    Times.read(row, "recovered"));
        } catch (JsonProcessingException e) {
            throw new SQLException("An alert's group is not JSON", e);
        }
    }
}
