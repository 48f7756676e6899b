package com.saypro.hub.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.incident.IncidentFinding;
import com.saypro.hub.web.Trace.Entity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What findings and events are about: by what they say themselves, and by the ids that the events' data name. */
final class TracedEntities {
    private static final int MOST = 100;
    /** The fields of the canonical event that name another entity end so. */
    private static final String ID = "Id";
    /** What these name is not of the marketplace's trade. */
    private static final Set<String> LEFT_OUT = Set.of("card", "delivery", "location", "list");

    private final Set<Entity> entities = new LinkedHashSet<>();

    static List<Entity> of(List<IncidentFinding> findings, List<Event> events) {
        TracedEntities traced = new TracedEntities();
        findings.forEach(finding -> finding.about().forEach(traced::named));
        events.forEach(traced::event);
        return traced.entities.stream().limit(MOST).toList();
    }

    private void named(String name, String value) {
        String kind = name.endsWith(ID) ? name.substring(0, name.length() - ID.length()) : name;
        if (Set.of(
                        "order",
                        "payment",
                        "shipment",
                        "customer",
                        "refund",
                        "dispute",
                        "payout",
                        "seller",
                        "product",
                        "item")
                .contains(kind)) {
            entities.add(new Entity(kind, value));
        }
    }

    private void event(Event event) {
        entities.add(new Entity(event.kind(), event.subject()));
        for (var field : event.data().properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.endsWith(ID) && value.isTextual()) {
                String kind = name.substring(0, name.length() - ID.length());
                if (!LEFT_OUT.contains(kind)) {
                    entities.add(new Entity(kind, value.textValue()));
                }
            }
        }
    }
}
