package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads when it is too much or too little. */
final class ConditionSection {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final String ABOVE = "above";
    private static final String BELOW = "below";

    private final Entry file;
    private final AlertWord word;
    private final boolean money;

    ConditionSection(Entry file, AlertWord word, boolean money) {
        this.file = file;
        this.word = word;
        this.money = money;
    }

    Condition read() throws BrokenFile {
        return switch (word) {
            case THRESHOLD -> new Threshold(over(), bound(file));
            case RATIO -> new Ratio(over(), bound(file), atLeast());
            case RATE -> new Rate(over(), against(), bound(file), atLeast());
            case ABSENCE -> new Absence(over(), against(), atLeast());
            case BURN -> new Burn(objective(), pairs(file.get("pairs")), atLeast());
        };
    }

    /** What stands in one of {@code above} and {@code below}. */
    Bound bound(Entry entry) throws BrokenFile {
        Entry above = entry.get(ABOVE);
        Entry below = entry.get(BELOW);
        if (above.isThere() == below.isThere()) {
            throw entry.wrong("there must be either 'above' or 'below'");
        }
        Entry there = above.isThere() ? above : below;
        return new Bound(above.isThere(), limit(there));
    }

    private Limit limit(Entry there) throws BrokenFile {
        return switch (word) {
            case RATIO -> new Limit(LimitSection.percent(there), null);
            case RATE -> new Limit(LimitSection.number(there), null);
            default -> LimitSection.read(there, money);
        };
    }

    private Limit atLeast() throws BrokenFile {
        Entry entry = file.get("atLeast");
        if (!entry.isThere() && !money) {
            return new Limit(word.usually(), null);
        }
        return LimitSection.read(entry.required(), money);
    }

    private Duration over() throws BrokenFile {
        return window(file.get("over"));
    }

    static Duration window(Entry entry) throws BrokenFile {
        Duration over = entry.required().span(null);
        if (over.compareTo(Grain.FINEST) < 0 || over.compareTo(LONGEST) > 0) {
            throw entry.wrong(entry.name() + " must be a time from 10s to 31d");
        }
        Duration grain = Grain.of(over);
        if (over.toSeconds() % grain.toSeconds() != 0) {
            throw entry.wrong(
                    entry.name() + " must be a multiple of " + Wording.span(grain) + ", as so long is counted");
        }
        return over;
    }

    private Duration against() throws BrokenFile {
        Entry entry = file.get("against");
        Duration against = entry.isThere() ? window(entry) : word.against();
        if (against.compareTo(over().multipliedBy(2)) < 0) {
            throw entry.wrong("'against' must be at least twice 'over', or nothing is usual");
        }
        return against;
    }

    private double objective() throws BrokenFile {
        double objective = LimitSection.percent(file.get("objective"));
        if (objective <= 0 || objective >= 1) {
            throw file.get("objective").wrong("'objective' must be more than 0% and less than 100%");
        }
        return objective;
    }

    private static List<Burn.Pair> pairs(Entry entry) throws BrokenFile {
        List<Burn.Pair> pairs = new ArrayList<>();
        for (Entry pair : entry.list()) {
            pair.with("times", "over", "and", "severity");
            Entry severity = pair.get("severity");
            pairs.add(new Burn.Pair(
                    LimitSection.number(pair.get("times")),
                    window(pair.get("over")),
                    window(pair.get("and")),
                    severity.isThere() ? severity.word(Severity.class, null) : null));
        }
        return pairs.isEmpty() ? Burn.USUAL : List.copyOf(pairs);
    }
}
