package com.saypro.hub.monitor.alert.story;

import com.saypro.hub.monitor.alert.engine.Change;
import com.saypro.hub.monitor.alert.engine.GroupKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That a rule would have fired.
 *
 * @param group the fields of the group with their values
 * @param severity how urgent it was, as a word
 * @param fired when
 * @param recovered when it was over; null: it is not
 * @param reading both numbers and the window in words
 * @param value the number that was compared: a count, minor units, a part of 1, or how often the usual; null when unknown
 * @param bound what it was compared with; null when unknown
 * @param events ids of events that show it
 */
public record Firing(
        Map<String, String> group,
        String severity,
        Instant fired,
        Instant recovered,
        String reading,
        Double value,
        Double bound,
        List<String> events) {

    /** The firings among changes, in order, each with its end. */
    static List<Firing> of(List<Change> changes) {
        Map<String, Integer> open = new LinkedHashMap<>();
        List<Firing> firings = new ArrayList<>();
        for (Change change : changes) {
            switch (change.what()) {
                case FIRED -> {
                    open.put(change.group(), firings.size());
                    firings.add(of(change));
                }
                case RAISED ->
                    firings.set(
                            open.get(change.group()),
                            firings.get(open.get(change.group())).raised(change));
                case RECOVERED -> {
                    int place = open.remove(change.group());
                    firings.set(place, firings.get(place).recovered(change));
                }
            }
        }
        return firings;
    }

    private static Firing of(Change change) {
        return new Firing(
                GroupKey.fields(change.rule(), change.group()),
                change.severity().word(),
                change.at(),
                null,
                change.text(),
                known(change.value()),
                known(change.bound()),
                change.events());
    }

    private Firing raised(Change change) {
        return new Firing(group, change.severity().word(), fired, recovered, reading, value, bound, events);
    }

    private Firing recovered(Change change) {
        return new Firing(group, severity, fired, change.at(), reading, value, bound, events);
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
