package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.alert.story.AlertHindsight;
import com.saypro.hub.monitor.alert.story.Firing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an alert rule would have said of what happened.
 *
 * @param count how often it would have fired
 * @param live how often the live rule of that name would have; null when there is none
 * @param firings the first of them
 * @param told how many events were told to it, since when, and how long that took
 */
public record TriedAlert(int count, Integer live, List<Row> firings, String told) {
    /** That it would have fired: for what, when, how long (null: not over), why, and events that show it. */
    public record Row(String group, String severity, String fired, String lasted, String reading, List<String> events) {
        static Row of(Firing firing) {
            return new Row(
                    AlertRow.name(firing.group()),
                    firing.severity(),
                    firing.fired().toString(),
                    firing.recovered() == null
                            ? null
                            : Moment.length(Duration.between(firing.fired(), firing.recovered())),
                    firing.reading(),
                    firing.events());
        }
    }

    static TriedAlert of(AlertHindsight hindsight) {
        return new TriedAlert(
                hindsight.found().count(),
                hindsight.live() == null ? null : hindsight.live().count(),
                hindsight.found().firings().stream().map(Row::of).toList(),
                String.format(
                        Locale.ROOT,
                        "%,d events since %s, %,d ms.",
                        hindsight.events(),
                        hindsight.since(),
                        hindsight.millis()));
    }
}
