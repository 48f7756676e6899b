package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Via;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whatever a vendor signed becomes events that the bus carries, is ignored or is a dead letter. */
class MappingFuzzTest {
    private static final Mappings MAPPINGS = new Mappings(new SimpleMeterRegistry());
    private static final List<Mapping> VENDORS = List.of("stripe", "hubspot", "shopify", "easypost").stream()
            .map(MappingFuzzTest::load)
            .toList();

    private static Mapping load(String vendor) {
        Mapping mapping = Mapping.load(Path.of("mappings", vendor), Folder.SCHEMA);
        MAPPINGS.put(mapping);
        return mapping;
    }

    @FuzzTest(maxDuration = "200s")
    void anyBodyBecomesSomething(byte[] body) {
        for (Mapping mapping : VENDORS) {
            UUID id = Delivery.newId();
            Delivery delivery = new Delivery(
                    id,
                    mapping.vendor(),
                    mapping.category(),
                    Via.WEBHOOK,
                    Instant.EPOCH,
                    id.toString(),
                    Map.of("x-shopify-topic", "orders/create", "x-shopify-webhook-id", "w1"),
                    body,
                    null);
            Mapped mapped = MAPPINGS.map(List.of(delivery));
            assertThat(mapped.events().size()
                            + mapped.ignored().size()
                            + mapped.deadLetters().size())
                    .isPositive();
            for (Event event : mapped.events()) {
                assertThat(Event.parse(event.toBytes()).id()).isEqualTo(event.id());
            }
        }
    }
}
