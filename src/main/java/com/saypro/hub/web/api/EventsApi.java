package com.saypro.hub.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.EventQuery;
import com.saypro.hub.event.Page;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event log. */
@RestController
@RequestMapping("/api/events")
class EventsApi {
    private final EventHistory events;

    EventsApi(EventHistory events) {
        this.events = events;
    }

    /** Whole events, last recorded first. */
    @GetMapping
    Page<JsonNode> list(
            @RequestParam(required = false) String vendor,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) Instant since,
            @RequestParam(required = false) Instant until,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) Long cursor) {
        return events.search(new EventQuery(vendor, type, subject, since, until, Limit.of(limit), cursor))
                .map(recorded -> recorded.event().toJson());
    }

    /** One event, e.g. {@code stripe:evt_1}. */
    @GetMapping("/{id}")
    JsonNode one(@PathVariable String id) {
        return events.find(id)
                .map(recorded -> recorded.event().toJson())
                .orElseThrow(() -> new NoSuchElementException("No event " + id));
    }
}
