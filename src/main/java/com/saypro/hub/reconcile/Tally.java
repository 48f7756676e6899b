package com.saypro.hub.reconcile;

import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.match.Status;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many matches of a rule stand alike.
 *
 * @param rule the rule's name
 * @param status the word of their status
 * @param broken the name of their break; empty when they are none
 * @param currency of the money at risk; empty when there is none
 * @param count how many
 * @param atRisk minor units of the currency
 */
record Tally(String rule, String status, String broken, String currency, long count, BigInteger atRisk) {
    static Tally read(ResultSet row, int index) throws SQLException {
        return new Tally(
                row.getString("name"),
                row.getString("status"),
                row.getString("broken"),
                row.getString("currency"),
                row.getLong("count"),
                row.getBigDecimal("at_risk").toBigIntegerExact());
    }

    boolean isBreak() {
        return !broken.isEmpty();
    }

    /** Whether they stand so, and are no break. */
    boolean stands(Status as) {
        return !isBreak() && as.word().equals(status);
    }

    static long count(Collection<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToLong(Tally::count).sum();
    }

    /** The money at risk of the breaks among these, by currency. */
    static List<Sum> atRisk(Collection<Tally> tallies) {
        Map<String, BigInteger> sums = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.isBreak() && !tally.currency.isEmpty())
                .forEach(tally -> sums.merge(tally.currency, tally.atRisk, BigInteger::add));
        return sums.entrySet().stream()
                .map(sum -> new Sum(sum.getValue(), sum.getKey()))
                .toList();
    }
}
