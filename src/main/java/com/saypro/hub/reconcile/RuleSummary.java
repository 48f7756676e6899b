package com.saypro.hub.reconcile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.saypro.hub.event.Sum;
import com.saypro.hub.reconcile.match.Status;
import java.util.List;

/**
 * How the matches of a rule stand.
 *
 * @param rule the rule's name
 * @param matched how many are posted
 * @param expected how many wait for a side
 * @param broken how many are breaks
 * @param closed how many breaks people accepted, or said to be fixed
 * @param atRisk the money in question, by currency
 * @param ageing how old the breaks are
 * @param breaks the breaks by name, the most frequent first
 */
public record RuleSummary(
        String rule,
        long matched,
        long expected,
        long broken,
        long closed,
        List<Sum> atRisk,
        Ageing ageing,
        List<Break> breaks) {
    /**
     * Breaks of one name.
     *
     * @param broken the name, e.g. {@code missing-payment}
     * @param count how many
     * @param atRisk the money in question, by currency
     */
    public record Break(String broken, long count, List<Sum> atRisk) {}

    /**
     * Breaks that people closed.
     *
     * @param all how many
     * @param expected how many of them still lack a side, and are expected by their status
     */
    record Closed(long all, long expected) {
        static final Closed NONE = new Closed(0, 0);
    }

    static RuleSummary of(String rule, List<Tally> tallies, Closed closed, Ageing ageing) {
        return new RuleSummary(
                rule,
                Tally.count(tallies, tally -> tally.stands(Status.POSTED)),
                Tally.count(tallies, tally -> tally.stands(Status.EXPECTED)) - closed.expected(),
                Tally.count(tallies, Tally::isBreak),
                closed.all(),
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
