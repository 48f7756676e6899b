package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.match.Evaluation;
import com.saypro.hub.reconcile.match.Takings;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Rules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules that are live in this hub, and which of their editions are kept up with the events. */
@Component
final class Editions {
    private static final String CURRENT = """
            select number, name, version, building, pins, coalesce((select l.number from reconcile_rule l
              where l.name = r.name and l.live and r.building), 0)
            from reconcile_rule r where live or building""";
    private static final String NEW = """
            insert into reconcile_rule (name, version, live) select name, version, true
            from unnest(?::text[], ?::text[]) as n (name, version)
            where not exists (select from event) and not exists (select from reconcile_rule r where r.name = n.name)""";
    private static final String PINS = "select side, vendor, identity, pin from reconcile_pin where rule = ?";

    private record Kept(Edition edition, Map<Entry.Identity, String> pins) {}

    private final Rules rules;
    private final Contracts contracts;
    private final Map<Integer, Kept> kept = new HashMap<>();
    private List<String> known = List.of();
    private Takings takings = Takings.of(List.of());

    Editions(Rules rules, Contracts contracts) {
        this.rules = rules;
        this.contracts = contracts;
    }

    /** Which rules take an event. */
    synchronized Takings takings() {
        List<String> now = rules.all().stream().map(Rule::version).toList();
        if (!now.equals(known)) {
            takings = Takings.of(rules.all());
            known = now;
        }
        return takings;
    }

    /** The rules that are live in this hub. */
    Collection<Rule> rules() {
        return rules.all();
    }

    /**
     * A new sheet for each edition of this hub's versions of rules. Call it with the lock held, so that what it answers stays
     * true.
     */
    synchronized List<Sheet> sheets(Connection connection) throws SQLException {
        List<Sheet> sheets = read(connection);
        return sheets.size() < rules.all().size() && register(connection) ? read(connection) : sheets;
    }

    private List<Sheet> read(Connection connection) throws SQLException {
        List<Sheet> sheets = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Kept current = kept(connection, row);
                if (current != null) {
                    sheets.add(new Sheet(current.edition(), current.pins()));
                }
            }
        }
        return sheets;
    }

    /** While there are no events there is nothing that a new rule would have to be made from. */
    private boolean register(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEW)) {
            Columns.of(statement, List.copyOf(rules.all())).text(Rule::name).text(Rule::version);
            return statement.executeUpdate() > 0;
        }
    }

    private Kept kept(Connection connection, ResultSet row) throws SQLException {
        String version = row.getString(3);
        Rule rule = rules.of(row.getString(2)).orElse(null);
        if (rule == null || !rule.version().equals(version)) {
            return null;
        }
        int number = row.getInt(1);
        int pins = row.getInt(5);
        boolean building = row.getBoolean(4);
        int former = row.getInt(6);
        Kept before = kept.get(number);
        if (before != null
                && before.edition().isOf(rule)
                && before.edition().building() == building
                && before.edition().former() == former
                && before.edition().pins() == pins) {
            return before;
        }
        Edition edition = new Edition(number, rule, building, former, pins, new Evaluation(rule, contracts));
        Kept now = new Kept(edition, pins(connection, number));
        kept.put(number, now);
        return now;
    }

    private static Map<Entry.Identity, String> pins(Connection connection, int rule) throws SQLException {
        Map<Entry.Identity, String> pins = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PINS)) {
            statement.setInt(1, rule);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                pins.put(new Entry.Identity(row.getInt(1), row.getString(2), row.getString(3)), row.getString(4));
            }
        }
        return pins;
    }
}
