package com.saypro.hub.web.api;

import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.web.Trace;
import com.saypro.hub.web.Traces;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From an incident to what stands behind it, and back. */
@RestController
class TraceApi {
    private final Incidents incidents;
    private final Traces traces;

    TraceApi(Incidents incidents, Traces traces) {
        this.incidents = incidents;
        this.traces = traces;
    }

    /** Its findings, dead letters, matches, events and deliveries, and the orders, payments and the like they are about. */
    @GetMapping("/api/incidents/{number}/trace")
    Trace of(@PathVariable String number) {
        return traces.of(
                incidents.find(IncidentNumber.known(number)).orElseThrow(() -> IncidentNumber.unknown(number)));
    }

    /** The incidents that an id is about: that of an event, a delivery, a dead letter, an order, a payment and the like. */
    @GetMapping("/api/incidents/about")
    List<Incident> about(@RequestParam String id) {
        return incidents.about(id);
    }
}
