package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.monitor.health.Change;
import com.saypro.hub.monitor.health.Health;
import com.saypro.hub.monitor.health.Uptime;
import com.saypro.hub.monitor.health.VendorHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How vendors do. Durations are ISO 8601; an uptime that nothing is known of is absent, never 0. */
@RestController
@RequestMapping("/api/health/vendors")
class HealthApi {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(400);

    /**
     * A vendor between two moments.
     *
     * @param health how it does now, and its uptime between them
     * @param changes what was seen to change
     * @param stretches the states, maintenance laid over what was seen, without a gap
     */
    record Whole(VendorHealth health, List<Change> changes, List<Uptime.Stretch> stretches) {}

    private final Health health;

    HealthApi(Health health) {
        this.health = health;
    }

    /** All vendors, by name, with their uptime of the last 30 days. */
    @GetMapping
    Page<VendorHealth> list() {
        return new Page<>(health.all(), null);
    }

    /** One vendor, of the last 30 days unless other moments are given. */
    @GetMapping("/{vendor}")
    Whole one(
            @PathVariable String vendor,
            @RequestParam(required = false) Instant since,
            @RequestParam(required = false) Instant until) {
        Instant end = until == null ? Instant.now() : until;
        Instant begin = since == null ? end.minus(USUAL) : since;
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw new IllegalArgumentException("since must be before until, by at most " + LONGEST.toDays() + " days");
        }
        VendorHealth found =
                health.of(vendor, begin, end).orElseThrow(() -> new NoSuchElementException("No vendor " + vendor));
        return new Whole(found, health.changes(vendor, begin, end), health.stretches(vendor, begin, end));
    }
}
