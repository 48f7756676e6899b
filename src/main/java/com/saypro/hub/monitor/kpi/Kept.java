package com.saypro.hub.monitor.kpi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is remembered of an entity for all that is counted of it, as it is kept: one text. */
final class Kept {
    private static final String BETWEEN = "\u001C";
    /** Between the number of what is counted and its marks. */
    private static final char NUMBER = ' ';

    private final Map<Integer, String> bySeries = new TreeMap<>();

    /** Reads it; nothing when the text is null. */
    static Kept read(String written) {
        Kept kept = new Kept();
        if (written != null) {
            for (String part : written.split(BETWEEN)) {
                int space = part.indexOf(NUMBER);
                kept.bySeries.put(Integer.valueOf(part.substring(0, space)), part.substring(space + 1));
            }
        }
        return kept;
    }

    /** What is remembered for a series. */
    Marks marks(int series) {
        String marks = bySeries.get(series);
        return marks == null ? Marks.NONE : Marks.read(marks);
    }

    void put(int series, Marks marks) {
        bySeries.put(series, marks.toString());
    }

    /** For which series anything is remembered. */
    Set<Integer> series() {
        return bySeries.keySet();
    }

    @Override
    public String toString() {
        return bySeries.entrySet().stream()
                .map(each -> each.getKey() + String.valueOf(NUMBER) + each.getValue())
                .collect(Collectors.joining(BETWEEN));
    }
}
