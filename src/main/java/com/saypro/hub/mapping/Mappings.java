package com.saypro.hub.mapping;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Mapped;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The mappings that are live now, one per vendor. Safe for use by many threads; a mapping may change between two
 * deliveries.
 */
@Component("mapping")
public final class Mappings {
    private final Map<String, Mapping> byVendor = new ConcurrentHashMap<>();
    private final Counter mapped;

    Mappings(MeterRegistry meters) {
        mapped = Counter.builder("hub.deliveries.mapped")
                .description("Deliveries that went through their mapping, whatever came of them")
                .register(meters);
    }

    /**
     * Maps a batch of deliveries. Throws nothing on account of a delivery: what cannot be mapped, be it a delivery or
     * one item of it, is a dead letter of step {@code map} and harms no other.
     */
    public Mapped map(List<Delivery> deliveries) {
        Batch batch = new Batch();
        for (Delivery delivery : deliveries) {
            batch.add(delivery, byVendor.get(delivery.vendor()));
        }
        mapped.increment(deliveries.size());
        return batch.mapped();
    }

    /** Makes a mapping live, in place of the vendor's former one. */
    public void put(Mapping mapping) {
        byVendor.put(mapping.vendor(), mapping);
    }

    /** Takes a vendor's mapping away; its deliveries become dead letters. */
    public void remove(String vendor) {
        byVendor.remove(vendor);
    }

    /** A vendor's mapping, if it has one. */
    Optional<Mapping> find(String vendor) {
        return Optional.ofNullable(byVendor.get(vendor));
    }

    /** The vendors that have a mapping, in order. */
    public Set<String> vendors() {
        return Collections.unmodifiableSet(new TreeSet<>(byVendor.keySet()));
    }
}
