package com.saypro.hub.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Evidence;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import com.saypro.hub.incident.IncidentQuery.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code -Dstorm.findings=100000} the storm is as large as it may get; it prints what it measures. */
class StormLoadTest {
    private static final int FINDINGS = Integer.getInteger("storm.findings", 2000);
    private static final int BATCH = 500;
    private static final int LAST = FINDINGS - 1;

    private final Incidents incidents = RoomsOnPostgres.bean(Incidents.class);

    @Test
    void aStormOfFindingsLeavesAUsableTracker() {
        RoomsOnPostgres.empty();
        long begun = System.nanoTime();
        for (int first = 0; first < FINDINGS; first += BATCH) {
            List<Finding> batch = new ArrayList<>();
            for (int n = first; n < first + BATCH; n++) {
                batch.add(finding(n));
            }
            incidents.raise(batch);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("%,d findings of as many fingerprints in %.1f s, %,.0f a second", FINDINGS, seconds, FINDINGS / seconds);
        RoomsOnPostgres.sql()
                .sql("analyze incident, incident_words, incident_about")
                .update();

        IncidentQuery all = new IncidentQuery(IncidentQuery.UNRESOLVED, null, null, 50, null);
        measured("newest", all);
        measured("due", all.in(Order.DUE, false));
        measured("one vendor", new IncidentQuery(IncidentQuery.UNRESOLVED, null, "vendor-3", 50, null));
        measured("one severity", new IncidentQuery(IncidentQuery.UNRESOLVED, "critical", null, 50, null));
        measured("a word of all", all.words("answered"));
        measured("an id of one", all.words("ch_" + LAST));
        assertThat(incidents.list(all.words("ch_" + LAST)).items())
                .extracting(Incident::title)
                .contains("It answered in " + LAST + " ms");
    }

    private static Finding finding(int n) {
        Severity severity = n % 100 == 0 ? Severity.CRITICAL : Severity.WARNING;
        return Found.by("rule-" + n, "vendor-" + n % 28, severity, "It answered in " + n + " ms")
                .with(new Evidence(
                        Category.PAYMENT, Map.of("payment", "ch_" + n, "method", "card"), List.of("vendor:evt_" + n)));
    }

    private void measured(String what, IncidentQuery query) {
        incidents.list(query);
        long begun = System.nanoTime();
        assertThat(incidents.list(query).items()).isNotEmpty();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        say("list of 50, %s: %.1f ms", what, took.toNanos() / 1e6);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private static void say(String text, Object... values) {
        System.out.println("storm: " + String.format(Locale.ROOT, text, values));
    }
}
