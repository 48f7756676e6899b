package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Payload;
import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.Via;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a batch of deliveries becomes, delivery by delivery and item by item; one bad item harms no other. */
final class Batch {
    /** In bytes. No mapping makes of so small a body an event that is too large. */
    private static final int LOOKED_AT = 64 << 10;

    /** In bytes of its delivery: samples wait in memory. */
    private static final int LARGEST_SAMPLE = 128 << 10;

    private final List<Event> events = new ArrayList<>();
    private final List<Delivery> ignored = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<Payload> payloads = new ArrayList<>();

    private record Bad(JsonNode item, Unmappable why) {}

    /** Maps one delivery. */
    void add(Delivery delivery, Mapping mapping) {
        int before = events.size();
        try {
            if (mapping == null) {
                throw Unmappable.noMapping(delivery.vendor());
            }
            addItems(delivery, mapping, mapping.body(delivery.body()));
        } catch (Unmappable failure) {
            deadLetters.add(letter(delivery, "", failure, delivery.body(), true));
        } catch (RuntimeException | StackOverflowError e) {
            // Nothing here asks anybody: it fails again whenever it is tried, and would hold up its neighbours for
            // ever.
            events.subList(before, events.size()).clear();
            Unmappable failure = Unmappable.data(
                    "The delivery cannot be read: " + e.getClass().getSimpleName());
            deadLetters.add(letter(delivery, "", failure, delivery.body(), true));
        }
    }

    private void addItems(Delivery delivery, Mapping mapping, Body body) {
        int before = events.size();
        int usable = 0;
        List<Bad> failed = new ArrayList<>();
        // What was asked for came from whom it was asked of.
        boolean unverified = mapping.unverified() && delivery.via() == Via.WEBHOOK;
        for (JsonNode item : body.items()) {
            int unused = events.size();
            try {
                for (Draft draft : mapping.drafts(item, delivery.headers(), delivery.received())) {
                    events.add(bounded(draft.eventOf(delivery, unverified), delivery));
                }
                usable++;
                if (events.size() > unused) {
                    sample(delivery, mapping, item);
                }
            } catch (Unmappable failure) {
                failed.add(new Bad(item, failure));
                if (!failure.isUnknownTopic()) {
                    sample(delivery, mapping, item);
                }
            }
        }
        if (!body.batch() && !failed.isEmpty()) {
            throw failed.get(0).why();
        }
        boolean alone = usable == 0;
        failed.forEach(bad -> deadLetters.add(itemLetter(delivery, body.alone(bad.item()), bad.why(), alone)));
        boolean known = usable > 0 || body.items().isEmpty();
        if (events.size() == before && known) {
            ignored.add(delivery);
        }
    }

    /** What is ignored is nobody's loss when it changes, and an unknown topic is told already. */
    private void sample(Delivery delivery, Mapping mapping, JsonNode item) {
        Payload payload = delivery.body().length > LARGEST_SAMPLE ? null : mapping.sample(item, delivery.headers());
        if (payload != null) {
            payloads.add(payload);
        }
    }

    /** An event that Kafka would not take fails again whenever it is tried. */
    private static Event bounded(Event event, Delivery delivery) {
        if (delivery.body().length > LOOKED_AT && event.toBytes().length > Event.LARGEST) {
            throw Unmappable.invalidEvent("An event is larger than " + Event.LARGEST + " bytes");
        }
        return event;
    }

    private static DeadLetter itemLetter(Delivery delivery, byte[] payload, Unmappable failure, boolean alone) {
        // By content and not by place: replayed alone, the item must find its own dead letter again.
        return letter(delivery, ":" + digest(payload), failure, payload, alone);
    }

    private static DeadLetter letter(Delivery delivery, String item, Unmappable why, byte[] payload, boolean alone) {
        return new DeadLetter(
                delivery.id() + ":" + why.failure().step() + item,
                delivery.vendor(),
                delivery.category(),
                delivery.via(),
                delivery.id(),
                delivery.received(),
                Instant.now(),
                why.failure(),
                delivery.key(),
                delivery.headers(),
                payload,
                alone);
    }

    private static String digest(byte[] payload) {
        return Sha256.hex(payload, 8);
    }

    Mapped mapped() {
        return new Mapped(events, ignored, deadLetters, payloads);
    }
}
