package com.saypro.hub.monitor.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Polled;
import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.UUID;

/** What the hub itself sees, in the form of an event, so that alert rules can watch it as they watch the vendors' own. */
final class OwnEvent {
    private OwnEvent() {}

    static Event of(Probed probed) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("probe", probed.probe()).put("millis", probed.millis());
        data.put("essential", probed.terms().essential());
        if (probed.status() > 0) {
            data.put("status", probed.status());
        }
        if (!probed.isGood()) {
            data.put("reason", probed.trouble().word());
        }
        String type = probed.isGood() ? "probe.answered" : "probe.failed";
        return event(type, probed.probe(), probed.vendor(), probed.category(), probed.at(), data);
    }

    static Event of(Polled polled) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("poll", polled.poll()).put("millis", polled.millis()).put("items", polled.items());
        if (polled.problem() != null) {
            data.put("reason", polled.problem());
        }
        String type = polled.problem() == null ? "poll.answered" : "poll.failed";
        return event(type, polled.poll(), polled.vendor(), polled.category(), polled.at(), data);
    }

    static Event of(Tally tally, Category category, Instant at) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("count", tally.count());
        if (tally.detail() != null) {
            data.put(tally.kind().detail(), tally.detail());
        }
        return event(tally.kind().type(), tally.vendor(), tally.vendor(), category, at, data);
    }

    private static Event event(
            String type, String subject, String vendor, Category category, Instant at, ObjectNode data) {
        UUID id = Delivery.newId();
        return new Event(
                vendor + ":own-" + id,
                type,
                subject,
                at,
                vendor,
                category,
                Via.POLL,
                Instant.now(),
                id,
                false,
                null,
                data);
    }
}
