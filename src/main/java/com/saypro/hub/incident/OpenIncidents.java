package com.saypro.hub.incident;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many incidents are not resolved. */
@Component
public class OpenIncidents {
    private final JdbcClient client;

    OpenIncidents(JdbcClient client) {
        this.client = client;
    }

    /**
     * Those of one category.
     *
     * @param category its word; empty for what is about none
     * @param open how many are not resolved
     * @param critical how many of them are critical
     * @param overdue of how many of them a clock is over
     */
    public record Count(String category, long open, long critical, long overdue) {
        static Count none(String category) {
            return new Count(category, 0, 0, 0);
        }
    }

    /** The counts by category; a category without any is not there. */
    public Map<String, Count> byCategory() {
        return client.sql("""
                        select coalesce(category, '') as category, count(*) as open,
                          count(*) filter (where severity = 'critical') as critical,
                          count(*) filter (where breached or due < now()) as overdue
                        from incident where status <> 'resolved' group by 1""").query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::category, count -> count));
    }

    /** The count of one category, which may have none. */
    public static Count of(Map<String, Count> counts, String category) {
        return counts.getOrDefault(category, Count.none(category));
    }
}
