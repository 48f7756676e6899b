package com.saypro.hub.monitor.kpi;

import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes figures of counts.
 *
 * @param kpi whose
 */
record Reckoning(Kpi kpi) {
    private static final int DIGITS = 4;

    /**
     * The figures: one a currency; none where it is not known.
     *
     * @param part of what is divided; null where nothing is
     * @param of of what it is divided by, or the figure itself
     */
    List<Figure> figures(Counts part, Counts of) {
        List<Figure> figures = new ArrayList<>();
        for (String currency : of.currencies()) {
            Figure figure = kpi.formula().part() == null ? single(of, currency) : divided(part, of, currency);
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** A count of nothing, where that is known. */
    Figure none() {
        return figure(BigDecimal.ZERO, "", null, null, 0, null);
    }

    private Figure single(Counts counts, String currency) {
        Amount all = counts.at(currency, Kind.ALL);
        Amount part = counts.at(currency, Kind.PART);
        return switch (kpi.formula().kind()) {
            case COUNT -> all.count() == 0 ? null : count(all.count(), currency);
            case SUM -> all.isNothing() ? null : figure(all.sum(), currency, null, null, all.count(), null);
            case LEVEL -> all.isNothing() ? null : count(all.count() - part.count(), currency);
            case SHARE, WITHIN ->
                divided(BigDecimal.valueOf(part.count()), BigDecimal.valueOf(all.count()), currency, all.count());
            case SPAN -> all.count() <= 0 ? null : span(all);
        };
    }

    private Figure count(long count, String currency) {
        return figure(BigDecimal.valueOf(count), currency, null, null, count, null);
    }

    private Figure span(Amount all) {
        Spread spread = Spread.of(all);
        return figure(spread.read(kpi.formula().read()), "", null, null, all.count(), spread);
    }

    private Figure divided(Counts part, Counts of, String currency) {
        Series divided = kpi.formula().part();
        // A count of nothing is a count; a sum of nothing is not known, unless the hub itself would know it.
        boolean own = divided.measure().types().stream().allMatch(OwnSignals::isOwn);
        if (divided.measure().kind() == Kind.SUM && !own && !part.has(currency)) {
            return null;
        }
        Amount by = of.at(currency, Kind.ALL);
        BigDecimal whole = number(kpi.formula().of(), of, currency);
        boolean isMoney = kpi.unit() != Unit.MONEY && !currency.isEmpty();
        return divided(number(divided, part, currency), whole, currency, isMoney ? by.count() : whole.longValue());
    }

    private static BigDecimal number(Series series, Counts counts, String currency) {
        Amount all = counts.at(currency, Kind.ALL);
        return switch (series.measure().kind()) {
            case SUM -> all.sum();
            case LEVEL ->
                BigDecimal.valueOf(all.count() - counts.at(currency, Kind.PART).count());
            default -> BigDecimal.valueOf(all.count());
        };
    }

    private Figure divided(BigDecimal part, BigDecimal of, String currency, long count) {
        if (of.signum() <= 0) {
            return null;
        }
        BigDecimal value = (kpi.unit() == Unit.PERCENT ? part.movePointRight(2) : part)
                .divide(of, DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return figure(value.scale() < 0 ? value.setScale(0) : value, currency, part, of, count, null);
    }

    private Figure figure(
            BigDecimal value, String currency, BigDecimal part, BigDecimal of, long count, Spread spread) {
        boolean says = kpi.formula().part() == null && !kpi.formula().kind().isSample();
        return new Figure(
                value,
                currency.isEmpty() ? null : currency,
                part,
                of,
                count,
                !says && count < kpi.small(),
                spread,
                null,
                null);
    }
}
