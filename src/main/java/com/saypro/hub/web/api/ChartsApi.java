package com.saypro.hub.web.api;

import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import com.saypro.hub.web.Chart;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the charts on the pages draw. */
@RestController
@RequestMapping("/api/charts")
class ChartsApi {
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(3);

    private final Kpis kpis;

    ChartsApi(Kpis kpis) {
        this.kpis = kpis;
    }

    /**
     * A figure by day, or by hour where that is little time.
     *
     * @param vendor of one vendor; none for all together
     * @param days how far back, 1 to 366
     * @param by apart by this; none for together
     */
    @GetMapping("/kpis/{kpi}")
    Chart kpi(
            @PathVariable String kpi,
            @RequestParam(required = false) String vendor,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) String by) {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("days is 1 to 366");
        }
        Instant now = Instant.now();
        Duration over = Duration.ofDays(days);
        Duration step = over.compareTo(LONGEST_BY_HOUR) > 0 ? Duration.ofDays(1) : Duration.ofHours(1);
        Instant since = now.minus(over).truncatedTo(step.toDays() > 0 ? ChronoUnit.DAYS : ChronoUnit.HOURS);
        return kpis.of(kpi, new KpiQuery(vendor, since, now, step, by))
                .map(KpiChart::of)
                .orElseThrow(() -> new NoSuchElementException("No figure " + kpi));
    }
}
