package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.Sum;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what a vendor booked on a day in one currency. */
final class Reckoning {
    /** What a statement is of. */
    record Of(String vendor, LocalDate day, String currency) {}

    private final Of of;
    private final Map<Heading, Totals> totals = new EnumMap<>(Heading.class);
    private long compared;
    private long notCompared;
    private BigInteger difference = BigInteger.ZERO;

    Reckoning(Of of) {
        this.of = of;
    }

    /** Sums up lines of one vendor, day and currency. */
    static Statement of(List<Line> lines) {
        Line first = lines.get(0);
        Reckoning reckoning =
                new Reckoning(new Of(first.vendor(), first.day(), first.net().currency()));
        lines.forEach(line -> reckoning.add(line.heading(), line.totals()));
        return reckoning.statement();
    }

    void add(Heading heading, Totals more) {
        totals.merge(heading, more, Totals::plus);
    }

    /**
     * Adds a payout.
     *
     * @param more by how much it is more than its entries; null when that cannot be told
     */
    void compare(BigInteger more) {
        if (more == null) {
            notCompared++;
        } else {
            compared++;
            difference = difference.add(more);
        }
    }

    Statement statement() {
        Totals all = totals.values().stream().reduce(Totals.NONE, Totals::plus);
        Totals feesAlone = under(Heading.FEE);
        Totals payouts = under(Heading.PAYOUT);
        BigInteger charged = all.fee().subtract(feesAlone.gross());
        long priced = all.priced();
        return new Statement(
                of.vendor(),
                of.day(),
                of.currency(),
                all.count(),
                sum(under(Heading.CHARGE).gross()),
                sum(under(Heading.REFUND).gross()),
                sum(under(Heading.DISPUTE).gross()),
                sum(under(Heading.OTHER).gross()),
                sum(charged),
                priced == 0 ? null : sum(all.expected()),
                priced == 0 ? null : sum(all.pricedFee().subtract(all.expected())),
                all.count() - priced - payouts.count(),
                sum(charged.subtract(all.pricedFee()).subtract(payouts.fee())),
                sum(all.net().subtract(all.gross()).add(all.fee())),
                sum(all.net().subtract(payouts.gross())),
                sum(payouts.gross().negate()),
                compared,
                notCompared,
                compared == 0 ? null : sum(difference),
                sum(all.net()));
    }

    private Totals under(Heading heading) {
        return totals.getOrDefault(heading, Totals.NONE);
    }

    private Sum sum(BigInteger minor) {
        return new Sum(minor, of.currency());
    }
}
