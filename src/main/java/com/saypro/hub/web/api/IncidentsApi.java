package com.saypro.hub.web.api;

import com.saypro.hub.event.Page;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentEntry;
import com.saypro.hub.incident.IncidentFinding;
import com.saypro.hub.incident.IncidentLink;
import com.saypro.hub.incident.IncidentLinks;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.incident.RelatedIncident;
import com.saypro.hub.incident.RelatedIncidents;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The incident tracker, to read. What is done there is {@link IncidentDeedsApi}. */
@RestController
@RequestMapping("/api/incidents")
class IncidentsApi {
    /** One incident with its first findings, its history, what it is tied to, and what it may have to do with. */
    record Whole(
            Incident incident,
            List<IncidentFinding> findings,
            List<IncidentEntry> history,
            List<IncidentLink> links,
            List<RelatedIncident> related) {}

    private final Incidents incidents;
    private final IncidentLinks links;
    private final RelatedIncidents related;

    IncidentsApi(Incidents incidents, IncidentLinks links, RelatedIncidents related) {
        this.incidents = incidents;
        this.links = links;
        this.related = related;
    }

    /**
     * Incidents, the latest number first or by {@code order=due} what is due next; {@code q} asks for words and ids,
     * {@code assignee=-} for what is nobody's, {@code heldBy} for what a storm holds.
     */
    @GetMapping
    Page<Incident> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String severity,
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String assignee,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String heldBy,
            @RequestParam(defaultValue = "newest") String order,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) String cursor) {
        return incidents.list(new IncidentQuery(status, severity, vendor, Limit.of(limit), cursor)
                .words(q)
                .of(category, assignee)
                .in(order(order), overdue)
                .heldBy(heldBy));
    }

    @GetMapping("/{number}")
    Whole one(@PathVariable String number) {
        Incident incident =
                incidents.find(IncidentNumber.known(number)).orElseThrow(() -> IncidentNumber.unknown(number));
        return new Whole(
                incident,
                incidents.findings(number),
                incidents.history(number),
                links.of(number),
                related.of(incident));
    }

    private static IncidentQuery.Order order(String word) {
        try {
            return IncidentQuery.Order.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The parameter order is newest or due", e);
        }
    }
}
