package com.saypro.hub.reconcile;

import static java.util.stream.Collectors.groupingBy;

import com.saypro.hub.event.Where;
import com.saypro.hub.reconcile.RuleSummary.Ageing;
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
    private static final String RULES = "select name, live from reconcile_rule";
    private static final String COUNTS = """
            select r.name, c.status, c.broken, c.currency, c.count, c.at_risk
            from reconcile_count c join reconcile_rule r on r.number = c.rule and c.count > 0""";
    private static final String AGES = """
            select r.name, count(*) filter (where m.broke >= now() - interval '1 hour') as hour,
              count(*) filter (where m.broke >= now() - interval '1 day') as day,
              count(*) filter (where m.broke >= now() - interval '7 days') as week, count(*) as ever
            from reconcile_match m join reconcile_rule r on r.number = m.rule and m.broken is not null""";

    private final JdbcClient client;

    RuleSummaries(JdbcClient client) {
        this.client = client;
    }

    /** The rules in force, by name. */
    public List<RuleSummary> all() {
        return list(new Where().and("live = :live", "live", true), new Where());
    }

    /** The rule of this name, in force or not. */
    public Optional<RuleSummary> of(String rule) {
        Where named = new Where().and("name = :name", "name", rule);
        return list(named, named).stream().findFirst();
    }

    private List<RuleSummary> list(Where rules, Where counted) {
        Map<String, List<Tally>> tallies =
                client.sql(COUNTS + counted.clause()).params(counted.parameters()).query(Tally::read).list().stream()
                        .collect(groupingBy(Tally::rule));
        Map<String, Ageing> ages = new HashMap<>();
        client.sql(AGES + counted.clause() + " group by r.name")
                .params(counted.parameters())
                .query((row, index) -> ages.put(row.getString("name"), age(row)))
                .list();
        return client.sql(RULES + rules.clause() + " order by name")
                .params(rules.parameters())
                .query((row, index) -> RuleSummary.of(
                        row.getString("name"),
                        row.getBoolean("live"),
                        tallies.getOrDefault(row.getString("name"), List.of()),
                        ages.getOrDefault(row.getString("name"), Ageing.NONE)))
                .list();
    }

    private static Ageing age(ResultSet row) throws SQLException {
        long hour = row.getLong("hour");
        long day = row.getLong("day");
        long week = row.getLong("week");
        return new Ageing(hour, day - hour, week - day, row.getLong("ever") - week);
    }
}
