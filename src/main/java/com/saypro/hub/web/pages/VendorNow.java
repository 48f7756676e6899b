package com.saypro.hub.web.pages;

import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.clock.Sla;
import com.saypro.hub.monitor.health.Health;
import com.saypro.hub.poll.PollStates;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What changes from second to second on a vendor's page. */
@Component
class VendorNow {
    static final Duration SHOWN = Duration.ofDays(30);
    private static final int INCIDENTS = 10;

    private final VendorRows rows;
    private final Health health;
    private final IncidentRows incidents;
    private final PollStates polls;
    private final Sla sla;

    VendorNow(VendorRows rows, Health health, IncidentRows incidents, PollStates polls, Sla sla) {
        this.rows = rows;
        this.health = health;
        this.incidents = incidents;
        this.polls = polls;
        this.sla = sla;
    }

    /**
     * Fills the page.
     *
     * @throws ResponseStatusException when there is no such vendor
     */
    VendorRow fill(String vendor, Model model) {
        Instant now = Instant.now();
        Instant since = now.minus(SHOWN);
        VendorRow row = rows.all().stream()
                .filter(each -> each.vendor().equals(vendor))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("vendor", row);
        model.addAttribute(
                "health",
                health.of(vendor, since, now)
                        .map(each -> HealthView.of(each, health.stretches(vendor, since, now), now))
                        .orElse(null));
        model.addAttribute(
                "promise",
                sla.figures(SHOWN, null, vendor).stream()
                        .filter(figure -> figure.of().equals("vendor"))
                        .toList());
        model.addAttribute(
                "polls",
                polls.of(vendor).stream().map(poll -> PollLine.of(poll, now)).toList());
        model.addAttribute(
                "incidents",
                incidents
                        .list(new IncidentQuery(IncidentQuery.UNRESOLVED, null, vendor, INCIDENTS, null))
                        .items());
        return row;
    }
}
