package com.saypro.hub.monitor.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventHistory;
import com.saypro.hub.event.RecordedEvent;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.monitor.risk.Bundle.Earlier;
import com.saypro.hub.monitor.risk.Bundle.Part;
import com.saypro.hub.monitor.risk.Bundle.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together all that speaks for or against a payment. */
@Component
public class Bundles {
    private static final int MOST_PAYMENTS = 100;
    private static final int SHA256_BYTES = 32;

    private final Risk risk;
    private final EventHistory history;
    private final Deliveries deliveries;

    /** What happened to one thing, in order. */
    private record Told(Part part, List<Event> events) {}

    Bundles(Risk risk, EventHistory history, Deliveries deliveries) {
        this.risk = risk;
        this.history = history;
        this.deliveries = deliveries;
    }

    /** The bundle of a payment, if any event told of it. */
    public Optional<Bundle> of(String vendor, String payment) {
        return risk.payment(vendor, payment).map(this::of);
    }

    private Bundle of(Judged judged) {
        Paid paid = judged.paid();
        Map<Link, Told> told = new LinkedHashMap<>();
        add(told, new Link("", Flag.PAYMENT, paid.vendor(), paid.payment(), null, Facts.NONE));
        for (String each : judged.cases()) {
            int space = each.indexOf(' ');
            add(
                    told,
                    new Link("", each.substring(0, space), paid.vendor(), each.substring(space + 1), null, Facts.NONE));
        }
        if (paid.order() != null) {
            order(told, paid.order());
        }
        List<Earlier> earlier = paid.customer() == null
                ? List.of()
                : risk.ofCustomer(paid.vendor(), paid.customer(), MOST_PAYMENTS).stream()
                        .map(Earlier::of)
                        .toList();
        return new Bundle(
                Instant.now(),
                judged,
                earlier,
                told.values().stream().map(Told::part).toList(),
                told.values().stream()
                        .flatMap(each -> each.events().stream())
                        .map(this::proof)
                        .toList());
    }

    private void order(Map<Link, Told> told, String order) {
        List<Link> parcels = new ArrayList<>();
        for (Link link : risk.links(Link.order(order))) {
            if (link.kind().equals(Link.PARCEL)) {
                parcels.add(link);
            } else {
                add(told, link);
            }
        }
        for (Link parcel : parcels) {
            risk.links(Link.parcel(parcel.subject())).forEach(link -> add(told, link));
        }
    }

    private void add(Map<Link, Told> told, Link link) {
        Link name = new Link("", link.kind(), link.vendor(), link.subject(), null, Facts.NONE);
        if (told.containsKey(name)) {
            return;
        }
        List<Event> events = history.of(link.vendor(), link.subject()).stream()
                .map(RecordedEvent::event)
                .filter(event ->
                        event.kind().equals(link.kind()) || event.kind().equals("fraud"))
                .sorted(Comparator.comparing(Event::time))
                .toList();
        if (!events.isEmpty()) {
            List<JsonNode> whole = events.stream().map(Event::toJson).toList();
            told.put(name, new Told(new Part(link.kind(), link.vendor(), link.subject(), whole), events));
        }
    }

    private Proof proof(Event event) {
        return new Proof(
                event.id(),
                event.delivery().toString(),
                event.via().word(),
                event.received(),
                event.unverified() ? "none" : "verified",
                deliveries
                        .find(event.delivery())
                        .map(settled -> settled.outcome().word())
                        .orElse("forgotten"),
                Sha256.hex(event.toBytes(), SHA256_BYTES));
    }
}
