package com.saypro.hub.monitor.kpi;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.reading.Field;
import java.util.Set;

/** Whether a figure can be measured in what it says. */
record UnitCheck(Entry entry, Unit unit, Formula formula) {
    void check() throws BrokenFile {
        if (!units().contains(unit)) {
            throw entry.wrong(
                    "what is counted so is measured in " + String.join(" or ", words()) + ", not in " + unit.word());
        }
        // Clicks of dollars do not divide euros.
        if (formula.part() != null && bears(formula.part()) != bears(formula.of())) {
            throw entry.wrong("money is divided by money, or by what belongs to one currency: see 'currency'");
        }
    }

    private Iterable<String> words() {
        return units().stream().map(Unit::word).sorted().toList();
    }

    private Set<Unit> units() {
        if (formula.part() != null) {
            boolean money = isMoney(formula.part());
            return money && !isMoney(formula.of()) ? Set.of(Unit.MONEY) : Set.of(Unit.PERCENT, Unit.FACTOR);
        }
        return switch (formula.kind()) {
            case COUNT, LEVEL -> Set.of(Unit.COUNT);
            case SUM -> Set.of(isMoney(formula.of()) ? Unit.MONEY : Unit.COUNT);
            case SHARE, WITHIN -> Set.of(Unit.PERCENT);
            case SPAN -> Set.of(Unit.SECONDS);
        };
    }

    private static boolean isMoney(Series series) {
        Field value = taken(series).value();
        return value != null && value.kind() == Field.Kind.MONEY;
    }

    private static boolean bears(Series series) {
        return isMoney(series) || taken(series).currency() != null;
    }

    private static Taken taken(Series series) {
        return series.measure() instanceof Tally tally
                ? tally.taken()
                : ((Track) series.measure()).first().taken();
    }
}
