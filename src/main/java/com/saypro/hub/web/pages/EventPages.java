package com.saypro.hub.web.pages;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.EventQuery;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Incidents;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The event log, to search and to look into. */
@Controller
@RequestMapping("/events")
class EventPages {
    private static final int PAGE = 50;

    private final EventHistory events;
    private final DeliveryRows deliveries;
    private final Vendors vendors;
    private final Indented indented;
    private final Incidents incidents;

    EventPages(EventHistory events, DeliveryRows deliveries, Vendors vendors, Indented indented, Incidents incidents) {
        this.events = events;
        this.deliveries = deliveries;
        this.vendors = vendors;
        this.indented = indented;
        this.incidents = incidents;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) Long cursor,
            Model model) {
        Instant now = Instant.now();
        EventQuery query = new EventQuery(
                given(vendor), given(type), given(subject), FormTime.of(since), FormTime.of(until), PAGE, cursor);
        model.addAttribute("page", events.search(query).map(recorded -> EventRow.of(recorded, now)));
        model.addAttribute("vendors", vendors.names());
        model.addAttribute("search", new EventSearch(vendor, type, subject, since, until));
        return "events";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Instant now = Instant.now();
        RecordedEvent recorded = events.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Event event = recorded.event();
        model.addAttribute(
                "view",
                new EventView(
                        EventRow.of(recorded, now),
                        indented.text(event.data()),
                        deliveries.of(event, now),
                        events.of(event.vendor(), event.subject()).stream()
                                .map(each -> EventRow.of(each, now))
                                .toList()));
        model.addAttribute(
                "incidents",
                Stream.concat(incidents.about(id).stream(), incidents.about(event.subject()).stream())
                        .distinct()
                        .map(incident -> IncidentRows.row(incident, now))
                        .toList());
        return "event";
    }

    private static String given(String value) {
        return value.isEmpty() ? null : value.strip();
    }
}
