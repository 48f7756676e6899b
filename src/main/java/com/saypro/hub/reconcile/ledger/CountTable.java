package com.saypro.hub.reconcile.ledger;

import com.saypro.hub.event.Columns;
import com.saypro.hub.event.Money;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many matches stand how, kept with what it counts. */
final class CountTable {
    private static final String ADD = """
            insert into reconcile_count (rule, status, broken, currency, count, at_risk)
            select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::numeric[])
            on conflict (rule, status, broken, currency)
            do update set count = reconcile_count.count + excluded.count,
              at_risk = reconcile_count.at_risk + excluded.at_risk""";

    private record Place(int rule, String status, String broken, String currency) {
        static Place of(MatchRow match) {
            MatchRow.Standing standing = match.standing();
            return new Place(
                    match.rule(),
                    standing.status().word(),
                    standing.broken() == null ? "" : standing.broken(),
                    standing.atRisk() == null ? "" : standing.atRisk().currency());
        }
    }

    private record Tally(long count, BigInteger atRisk) {
        static final Tally NONE = new Tally(0, BigInteger.ZERO);

        Tally plus(int sign, Money money) {
            return new Tally(
                    count + sign,
                    money == null
                            ? atRisk
                            : atRisk.add(BigInteger.valueOf(money.minor()).multiply(BigInteger.valueOf(sign))));
        }
    }

    private CountTable() {}

    /** Counts matches that changed where they stand now, and no more where they stood. */
    static void count(Connection connection, List<Judgement> judgements) throws SQLException {
        Map<Place, Tally> tallies = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (!judgement.isNew()) {
                add(tallies, judgement.before(), -1);
            }
            add(tallies, judgement.after(), 1);
        }
        tallies.values().removeIf(Tally.NONE::equals);
        if (!tallies.isEmpty()) {
            write(connection, List.copyOf(tallies.entrySet()));
        }
    }

    private static void add(Map<Place, Tally> tallies, MatchRow match, int sign) {
        tallies.merge(
                Place.of(match),
                Tally.NONE.plus(sign, match.standing().atRisk()),
                (one, other) ->
                        new Tally(one.count() + other.count(), one.atRisk().add(other.atRisk())));
    }

    private static void write(Connection connection, List<Map.Entry<Place, Tally>> tallies) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Columns.of(statement, tallies)
                    .number(tally -> tally.getKey().rule())
                    .text(tally -> tally.getKey().status())
                    .text(tally -> tally.getKey().broken())
                    .text(tally -> tally.getKey().currency())
                    .large(tally -> tally.getValue().count())
                    .text(tally -> tally.getValue().atRisk().toString());
            statement.executeUpdate();
        }
    }
}
