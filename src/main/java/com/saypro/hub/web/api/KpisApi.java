package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import com.saypro.hub.monitor.kpi.KpiQuery;
import com.saypro.hub.monitor.kpi.Kpis;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of any window; without one, of the last 30 days. Windows are rounded outwards to quarters of an hour, and the answer says
 * so. What is not known has no figure.
 */
@RestController
@RequestMapping("/api/kpis")
class KpisApi {
    private final Kpis kpis;

    KpisApi(Kpis kpis) {
        this.kpis = kpis;
    }

    /** All figures. */
    @GetMapping
    Page<KpiAnswer> list(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) Instant since,
            @RequestParam(required = false) Instant until) {
        return new Page<>(kpis.all(new KpiQuery(vendor, since, until, null, null)), null);
    }

    /**
     * One figure.
     *
     * @param step how long each part is, as an ISO 8601 duration, such as PT1H or P1D
     * @param by apart by vendor, or by one of its dimensions
     */
    @GetMapping("/{kpi}")
    KpiAnswer one(
            @PathVariable String kpi,
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) Instant since,
            @RequestParam(required = false) Instant until,
            @RequestParam(required = false) Duration step,
            @RequestParam(required = false) String by) {
        return kpis.of(kpi, new KpiQuery(vendor, since, until, step, by))
                .orElseThrow(() -> new NoSuchElementException("No figure " + kpi));
    }
}
