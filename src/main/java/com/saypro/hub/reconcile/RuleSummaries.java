package com.saypro.hub.reconcile;

import static java.util.stream.Collectors.groupingBy;

import com.saypro.hub.reconcile.RuleSummary.Ageing;
import com.saypro.hub.reconcile.RuleSummary.Closed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says how the matches of the rules stand. That takes as long as there are breaks, however many matches there are. */
@Component
public class RuleSummaries {
    private static final String LIVE = "select name from reconcile_rule where live order by name";
    private static final String COUNTS = """
            select r.name, c.status, c.broken, c.currency, c.count, c.at_risk
            from reconcile_count c join reconcile_rule r on r.number = c.rule
            where r.live and c.count > 0""";
    private static final String CLOSED = """
            select r.name, count(*) as every, count(*) filter (where m.status = 'expected') as expected
            from reconcile_match m join reconcile_rule r on r.number = m.rule
            where r.live and m.closed is not null and m.closure in ('accepted', 'fixed')
            group by r.name""";
    private static final String AGES = """
            select r.name, count(*) filter (where m.broke >= now() - interval '1 hour') as hour,
              count(*) filter (where m.broke >= now() - interval '1 day') as day,
              count(*) filter (where m.broke >= now() - interval '7 days') as week, count(*) as ever
            from reconcile_match m join reconcile_rule r on r.number = m.rule
            where r.live and m.broken is not null
            group by r.name""";

    private final JdbcClient client;

    RuleSummaries(JdbcClient client) {
        this.client = client;
    }

    /** The rules in force, by name. */
    public List<RuleSummary> all() {
        Map<String, Ageing> ages = new HashMap<>();
        client.sql(AGES)
                .query((row, index) -> ages.put(row.getString("name"), age(row)))
                .list();
        return all(ages);
    }

    /** The same at next to no cost: their breaks have no ages. */
    public List<RuleSummary> counted() {
        return all(Map.of());
    }

    /** The rule of this name, if it is in force. */
    public Optional<RuleSummary> of(String rule) {
        return all().stream().filter(summary -> summary.rule().equals(rule)).findFirst();
    }

    private List<RuleSummary> all(Map<String, Ageing> ages) {
        Map<String, List<Tally>> tallies =
                client.sql(COUNTS).query(Tally::read).list().stream().collect(groupingBy(Tally::rule));
        Map<String, Closed> closed = new HashMap<>();
        client.sql(CLOSED)
                .query((row, index) ->
                        closed.put(row.getString("name"), new Closed(row.getLong("every"), row.getLong("expected"))))
                .list();
        return client.sql(LIVE).query(String.class).list().stream()
                .map(rule -> RuleSummary.of(
                        rule,
                        tallies.getOrDefault(rule, List.of()),
                        closed.getOrDefault(rule, Closed.NONE),
                        ages.getOrDefault(rule, Ageing.NONE)))
                .toList();
    }

    private static Ageing age(ResultSet row) throws SQLException {
        long hour = row.getLong("hour");
        long day = row.getLong("day");
        long week = row.getLong("week");
        return new Ageing(hour, day - hour, week - day, row.getLong("ever") - week);
    }
}
