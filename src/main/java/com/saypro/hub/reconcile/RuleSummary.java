package com.saypro.hub.reconcile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.saypro.hub.reconcile.match.Status;
import com.saypro.hub.reconcile.rule.Sum;
import java.util.List;

/**
 * How the matches of a rule stand.
 *
 * @param rule the rule's name
 * @param matched how many are posted
 * @param expected how many wait for a side, or for what may still come right
 * @param broken how many are breaks
 * @param atRisk the money in question, by currency
 * @param ageing how old the breaks are
 * @param breaks the breaks by name, the most frequent first
 */
public record RuleSummary(
        String rule, long matched, long expected, long broken, List<Sum> atRisk, Ageing ageing, List<Break> breaks) {
    /**
     * Breaks of one name.
     *
     * @param broken the name, e.g. {@code missing-payment}
     * @param count how many
     * @param atRisk the money in question, by currency
     */
    public record Break(String broken, long count, List<Sum> atRisk) {}

    static RuleSummary of(String rule, List<Tally> tallies, Ageing ageing) {
        return new RuleSummary(
                rule,
                Tally.count(tallies, tally -> tally.stands(Status.POSTED)),
                Tally.count(tallies, tally -> tally.stands(Status.EXPECTED)),
                Tally.count(tallies, Tally::isBreak),
                Tally.atRisk(tallies),
                ageing,
                breaks(tallies));
    }

    private static List<Break> breaks(List<Tally> tallies) {
        return tallies.stream().filter(Tally::isBreak).collect(groupingBy(Tally::broken)).entrySet().stream()
                .map(alike -> new Break(
                        alike.getKey(), Tally.count(alike.getValue(), Tally::isBreak), Tally.atRisk(alike.getValue())))
                .sorted(comparing(Break::count).reversed().thenComparing(Break::broken))
                .toList();
    }

    /**
     * How long ago breaks broke.
     *
     * @param hour an hour at most
     * @param day a day at most, but more than an hour
     * @param week seven days at most, but more than one
     * @param older longer
     */
    public record Ageing(long hour, long day, long week, long older) {
        /** Of a rule without breaks. */
        public static final Ageing NONE = new Ageing(0, 0, 0, 0);
    }
}
